import { hunanDepartment10 } from "./hunan-department-10.js";
import { hunanDepartment7 } from "./hunan-department-7.js";
import { nationalProject2020 } from "./national-project-2020.js";
import type { Profile } from "./profile.js";

/** All templates, the narrower ones first. */
export const PROFILES: readonly Profile[] = [hunanDepartment10, hunanDepartment7, nationalProject2020];
