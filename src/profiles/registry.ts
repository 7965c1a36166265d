import { anhuiDepartment } from "./anhui-department.js";
import { beijingDepartment } from "./beijing-department.js";
import { chongqingDepartment } from "./chongqing-department.js";
import { faspProject } from "./fasp-project.js";
import { guangdongDepartment } from "./guangdong-department.js";
import { hubeiDepartment } from "./hubei-department.js";
import { hubeiProject } from "./hubei-project.js";
import { hunanBasicData } from "./hunan-basic-data.js";
import { hunanDepartment10 } from "./hunan-department-10.js";
import { hunanDepartment7 } from "./hunan-department-7.js";
import { hunanDepartmentCounty } from "./hunan-department-county.js";
import { hunanDepartmentProvincial } from "./hunan-department-provincial.js";
import { hunanDepartmentScoreFirst } from "./hunan-department-score-first.js";
import { hunanDepartmentYueyang } from "./hunan-department-yueyang.js";
import { hunanScoringTable } from "./hunan-scoring-table.js";
import { jiangxiDepartment } from "./jiangxi-department.js";
import { nationalProject2020 } from "./national-project-2020.js";
import { shanghaiProject } from "./shanghai-project.js";
import { sichuanDepartment4 } from "./sichuan-department-4.js";
import { sichuanProject } from "./sichuan-project.js";
import { transferPayment5 } from "./transfer-payment-5.js";
import { yunnanDepartment } from "./yunnan-department.js";
import type { Profile } from "./profile.js";

/** All templates; where two fit a report equally well, the first counts. */
export const PROFILES: readonly Profile[] = [
  hunanDepartment10,
  hunanDepartment7,
  hunanDepartmentScoreFirst,
  hunanDepartmentYueyang,
  hunanDepartmentCounty,
  hunanDepartmentProvincial,
  hunanBasicData,
  hunanScoringTable,
  transferPayment5,
  sichuanProject,
  sichuanDepartment4,
  chongqingDepartment,
  hubeiDepartment,
  hubeiProject,
  anhuiDepartment,
  shanghaiProject,
  yunnanDepartment,
  jiangxiDepartment,
  beijingDepartment,
  guangdongDepartment,
  faspProject,
  nationalProject2020,
];
