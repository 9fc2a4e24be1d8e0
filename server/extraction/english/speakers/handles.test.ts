/** Tests which organisation a handle stands for, if the article names one that fits. */
import { expect, it } from "vitest";
import { organisationOf } from "./handles";

it.each([
  ["MFA_China", ["Chinese Foreign Ministry", "Pentagon"], "Chinese Foreign Ministry"],
  ["mfa_russia", ["Chinese Foreign Ministry"], null],
  ["DeptofDefense", ["Pentagon"], null],
  ["StateDept", ["US State Department"], "US State Department"],
  ["MOD_Ukraine", ["Ukrainian Defence Ministry", "Ukrainian Foreign Ministry"], "Ukrainian Defence Ministry"],
  ["MFA_China", ["Chinese Foreign Ministry", "China's Ministry of Foreign Affairs"], null],
  ["adalund", ["Chinese Foreign Ministry"], null],
  ["china", ["Chinese Foreign Ministry"], null],
])("@%s among %j is %s", (handle, names, expected) => expect(organisationOf(handle, names)).toBe(expected));
