import * as z from "zod";

/** A schema for a union of texts; the compiler sees to it that the list is neither too short nor too long. */
export function enumOf<Member extends string>(members: Readonly<Record<Member, true>>): z.ZodType<Member> {
  return z.enum(Object.keys(members) as Member[]);
}
