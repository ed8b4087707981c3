/* SPDX-License-Identifier: Apache-2.0
 *
 * What was to hold, what is to be done, and what was found wrong. */

#include "report.h"

static void place_cell(report *r, const crd_place *place) {
    html_begin(&r->h, "td");
    if (place->file.ptr) html_foreign(&r->h, place->file);
    if (place->file.ptr && place->line > 0) html_format(&r->h, ":%u", place->line);
    if (place->file.ptr && place->column > 0) html_format(&r->h, ":%u", place->column);
    html_end(&r->h);
}

/* Those of whom there is more to say are the larger ones. */
static crd_money when(bool matters) { return (crd_money){matters, 0}; }

static void and_more(report *r, const shown *s) {
    if (s->left_out > 0) report_note(r, "and %s more", text_count(s->left_out).at);
}

/* ---- Guards ---- */

static mark guard_mark(const crd_guard_result *guard) {
    if (guard->ok) return (mark){"good", "✓", "holds"};
    if (guard->severity == CRD_ERROR) return (mark){"bad", "✗", "broken"};
    return (mark){"warn", "!", "warning"};
}

static void guard_row(report *r, const crd_guard_result *guard) {
    row_open(r);
    cell_head(r, guard->name);
    if (guard->subject.ptr)
        cell_str(r, guard->subject);
    else
        cell_text(r, guard->for_category ? "no category" : "no credit");
    cell_mark(r, guard_mark(guard));
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "long");
    if (guard->detail.ptr) html_foreign(&r->h, guard->detail);
    html_end(&r->h);
    place_cell(r, &guard->place);
    row_close(r);
}

static crd_money broken(const void *list, size_t i) { return when(!((const crd_guard_result *)list)[i].ok); }

void report_guards(report *r) {
    static const column columns[] = {{"Guard", CELL_TEXT},
                                     {"Of", CELL_TEXT},
                                     {"Outcome", CELL_TEXT},
                                     {"Because", CELL_TEXT},
                                     {"Stands in", CELL_TEXT}};
    const crd_plan *plan = r->plan;
    report_section(r, "checks", "Guards");
    if (plan->guards_count == 0) report_note(r, "The policy has none.");
    if (plan->guards_count > 0) {
        shown s = largest(plan->guards_count, REPORT_ROWS, broken, plan->guards);
        TABLE_OPEN(r, "table-guards", "What the policy requires", false, columns);
        for (size_t i = 0; i < plan->guards_count; i++)
            if (s.at[i]) guard_row(r, &plan->guards[i]);
        table_close(r);
        and_more(r, &s);
        shown_free(&s);
    }
    html_end(&r->h);
}

/* ---- Actions ---- */

static mark action_mark(report *r, const crd_action *action) {
    const char *word = crd_action_state_text(action->state);
    if (plan_action_fails(&r->c->options, action)) return (mark){"bad", "✗", word};
    switch (action->state) {
    case CRD_ACTION_DUE: return (mark){"warn", "!", word};
    case CRD_ACTION_UPCOMING: return (mark){"quiet", "○", word};
    case CRD_ACTION_PAST: break;
    }
    return (mark){"quiet", "×", word};
}

static void action_row(report *r, const crd_action *action) {
    row_open(r);
    cell_date(r, action->on, "");
    cell_mark(r, action_mark(r, action));
    cell_text(r, crd_action_text(action->kind));
    cell_str(r, r->plan->credits[action->credit].credit->name);
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "long lines");
    html_foreign(&r->h, action->title);
    if (action->text.ptr) {
        html_begin(&r->h, "br");
        html_end(&r->h);
        html_foreign(&r->h, action->text);
    }
    html_end(&r->h);
    row_close(r);
}

static crd_money not_past(const void *list, size_t i) {
    return when(((const crd_action *)list)[i].state != CRD_ACTION_PAST);
}

void report_actions(report *r) {
    static const column columns[] = {
        {"On", CELL_TEXT}, {"State", CELL_TEXT}, {"Kind", CELL_TEXT}, {"Credit", CELL_TEXT}, {"What", CELL_TEXT}};
    const crd_plan *plan = r->plan;
    report_section(r, "actions", "Actions and reminders");
    if (plan->actions_count == 0) report_note(r, "The policy asks for none.");
    if (plan->actions_count > 0) {
        shown s = largest(plan->actions_count, REPORT_ROWS, not_past, plan->actions);
        TABLE_OPEN(r, "table-actions", "What the policy asks to be done or known", false, columns);
        for (size_t i = 0; i < plan->actions_count; i++)
            if (s.at[i]) action_row(r, &plan->actions[i]);
        table_close(r);
        and_more(r, &s);
        shown_free(&s);
    }
    html_end(&r->h);
}

/* ---- Findings ---- */

static mark severity_mark(crd_severity severity) {
    switch (severity) {
    case CRD_ERROR: return (mark){"bad", "✗", "error"};
    case CRD_WARNING: return (mark){"warn", "!", "warning"};
    case CRD_NOTE: break;
    }
    return (mark){"quiet", "i", "note"};
}

static void line_of(report *r, crd_str text) {
    html_begin(&r->h, "br");
    html_end(&r->h);
    html_foreign(&r->h, text);
}

static void finding_row(report *r, const crd_diagnostic *d, size_t i) {
    row_open(r);
    cell_head(r, d->code);
    cell_mark(r, severity_mark(d->severity));
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "long lines");
    html_foreign(&r->h, d->message);
    for (size_t k = 0; k < d->notes; k++) line_of(r, crd_diagnostics_note(r->c->list, i, k));
    if (d->help.ptr) line_of(r, d->help);
    html_end(&r->h);
    place_cell(r, &d->place);
    row_close(r);
}

void report_findings(report *r) {
    static const column columns[] = {
        {"Code", CELL_TEXT}, {"Severity", CELL_TEXT}, {"Finding", CELL_TEXT}, {"Stands in", CELL_TEXT}};
    crd_diagnostic d;
    size_t n = crd_diagnostics_count(r->c->list);
    report_section(r, "findings", "Findings");
    if (!r->analysed) report_note(r, "The policy is bytecode, which crd lint cannot read.");
    if (n == 0) report_note(r, "Nothing was found wrong in the policy or the charges.");
    if (n > 0) {
        TABLE_OPEN(r, "table-findings", "What was found in the policy and the charges", false, columns);
        for (size_t i = 0; i < REPORT_ROWS && crd_diagnostics_get(r->c->list, i, &d); i++) finding_row(r, &d, i);
        table_close(r);
        if (n > REPORT_ROWS) report_note(r, "and %s more", text_count(n - REPORT_ROWS).at);
    }
    html_end(&r->h);
}
