// Loaded into the CLI's process: no connection leaves the machine. Each attempt ends the process
// with a code that no command of the CLI uses.
const { Socket } = require("node:net");

const { value: connect } = Object.getOwnPropertyDescriptor(Socket.prototype, "connect");

Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === "object" && first !== null ? first.host : args[1];
  const isLoopback = host === undefined || ["127.0.0.1", "localhost", "::1"].includes(host);
  if (!isLoopback) {
    process.stderr.write(`REFUSED CONNECTION TO ${host}\n`);
    process.exit(86);
  }
  return connect.apply(this, args);
};
