import { inventory } from "../../../content/about/inventory/items/index.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const LivingInventory = islandOnServer("Inventory");

/** The concept inventory, form A as it is sent. */
export const InventoryPlace = () => (
  <>
    <noscript>
      <p>
        To keep your answers, to save them and to see form B needs scripts. Form A can be read here
        as it stands.
      </p>
    </noscript>
    <LivingInventory items={inventory} />
  </>
);
