/** What a page of results holds at its beginning, so that a folder that it is saved in does not count it among its reports. */
export const RESULTS_MARK = '<meta name="generator" content="ziping check">';
