import { isTableCell, type Table } from '../../../language/generated/ast.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Edit, Localized } from '../../../language/rules/finding.ts';
import { agendaToTable, tableToAgenda } from '../../refactoring/agenda-tables.ts';
import { budgetToTable } from '../../refactoring/budget-to-table.ts';
import { tableToBudget } from '../../refactoring/table-to-budget.ts';
import { lineAt } from '../cursor.ts';
import type { Offer, Refactoring } from './refactoring.ts';

const TABLE = 'refactor.rewrite.table';
const LIST = 'refactor.rewrite.list';

/** Turns the budget or the agenda at the cursor from a list into a table; only where no word is lost. */
export const listsAsTables: Refactoring = {
  kind: TABLE,
  offers: (model, { start }) => {
    const table = tableAt(model, start);
    return table ? [] : offer(TABLE, AS_TABLE, agendaToTable(model, start) ?? budgetToTable(model, start));
  },
};

/** The way back. */
export const tablesAsLists: Refactoring = {
  kind: LIST,
  offers: (model, { start }) => {
    const table = tableAt(model, start);
    return table ? offer(LIST, AS_LIST, tableToAgenda(model, table) ?? tableToBudget(model, table)) : [];
  },
};

const AS_TABLE: Localized = { vi: 'Chuyển danh sách này thành bảng', en: 'Turn this list into a table' };
const AS_LIST: Localized = { vi: 'Chuyển bảng này thành danh sách', en: 'Turn this table into a list' };

function tableAt(model: PlanModel, offset: number): Table | undefined {
  const line = lineAt(model, offset);
  return line && isTableCell(line) ? line.$container.$container : undefined;
}

function offer(kind: string, title: Localized, edit: Edit | undefined): Offer[] {
  return edit ? [{ id: kind, kind, title, edits: () => [edit] }] : [];
}
