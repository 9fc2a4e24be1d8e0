/** Tests that one machine with many IPv6 addresses counts as one, and that no other addresses are grouped. */
import { expect, it } from "vitest";
import { networkOf } from "./network";

it.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["unknown", "unknown"],
  ["signed in 0190", "signed in 0190"],
  ["1:2:3", "1:2:3"],
  ["1::2::3", "1::2::3"],
  ["1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:9"],
  ["g::1", "g::1"],
  ["", ""],
])("takes %j to be of %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
