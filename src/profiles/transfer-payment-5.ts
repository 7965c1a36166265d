import type { Profile } from "./profile.js";

/** The outline of 财政部 for transfer payments and special funds, used by several provinces. */
export const transferPayment5: Profile = {
  id: "transfer-payment-5",
  name: {
    zh: "专项（转移支付）资金绩效自评报告（五部分）",
    en: "Self-evaluation report on special funds or transfer payments, five sections",
  },
  source: "财政部转移支付绩效自评工作要求所附报告提纲",
  kind: "project",
  sections: ["goals", "performance", "improvements", "resultUse", "other"],
  leastSections: 4,
  opensWith: "goals",
  forms: [],
};
