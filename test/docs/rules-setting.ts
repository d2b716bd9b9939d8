import { CATALOGUE } from '../../language/rules/registry.ts';
import { RULE_SETTINGS } from '../../language/rules/rule-settings.ts';

/** What the manifest says of the setting `kehoach.rules`: every rule, in the order of the registry, and nothing else. */
export function rulesSetting() {
  return {
    type: 'object',
    scope: 'window',
    default: {},
    additionalProperties: false,
    markdownDescription:
      'Mức của từng quy tắc; quy tắc không ghi ở đây giữ mức của nó. Các quy tắc: lệnh «Giải thích quy tắc». (The severity of each rule; a rule that is not named keeps its own. What they are: the command “Explain the rule”.)',
    properties: Object.fromEntries(
      CATALOGUE.map(({ code, severity, title }) => [
        code,
        {
          type: 'string',
          enum: [...RULE_SETTINGS],
          enumDescriptions: ['lỗi (error)', 'cảnh báo (warning)', 'lưu ý (information)', 'tắt (off)'],
          default: severity,
          description: `${title.vi} (${title.en})`,
        },
      ]),
    ),
  };
}
