/** Stands in for debug: the one package that asks for it only warns of overflow, where our guards take over. */
module.exports = () => () => {};
