/** `1、2022年度部门整体支出绩效自评表` in the text: group 1 is the title of the form. */
export const LISTED_FORM: RegExp =
  /(?:^|[\s：:])(?:附件)?[0-9０-９一二三四五]{0,2}[、.．：:\s]{0,8}([^，。；;：:\n]{0,30}(?:基础数据表|自评表))/gu;
