import { expect, it } from "vitest";
import * as face from "#core/index.ts";
import { libraryRooms, offeredAs } from "../../src/app/library/face.ts";

const offers = libraryRooms().flatMap((room) => room.offers);

it("lists every public function once, with one sentence and an example", () => {
  const listed = offers.map(({ name }) => name);
  expect(listed.toSorted()).toEqual(Object.keys(face).toSorted());
  expect(offers.filter(({ line }) => !/^[A-Z].*[.]$/.test(line))).toEqual([]);
  expect(offers.filter(({ example }) => example.length === 0)).toEqual([]);
});

it("knows the rooms of all that it lists, and refuses a name that is not offered", () => {
  expect(offers.length).toBeGreaterThan(200);
  expect(() => offeredAs("nosuch")).toThrow('The library offers no function "nosuch"');
  // What two files call by one name is the model's.
  expect(offeredAs("betaBinomialMoments").line).toContain("Moment estimates");
});
