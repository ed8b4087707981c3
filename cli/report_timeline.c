/* SPDX-License-Identifier: Apache-2.0
 *
 * The states of all credits over one scale of days, and the same as a table with the reasons of pauses. */
#include <stdlib.h>

#include "report.h"

#define LANE     26 /* pixels */
#define BAR_TOP  5
#define BAR_HIGH 16
#define ROOM     1500       /* of a name in a bar, in 1/10000 of the width */
#define BEFORE   (3 * 366)  /* days before the first charge that are shown at most, */
#define BEHIND   (10 * 366) /* and behind it: what lasts longer runs out of the page */

static crd_date larger(crd_date a, crd_date b) { return a > b ? a : b; }

/* From the first start to the last expiry. */
static days_range range_of(const crd_plan *plan) {
    crd_date middle = plan->rows > 0 ? month_first(plan->from) : plan->as_of;
    days_range range = {middle, middle + 1};
    for (size_t i = 0; i < plan->credits_count; i++) {
        range.from = date_earlier(range.from, plan->credits[i].credit->starts);
        range.until = larger(range.until, plan->credits[i].credit->expires + 1);
    }
    range.from = month_first(date_month(larger(range.from, middle - BEFORE)));
    range.until = date_earlier(range.until, middle + BEHIND);
    return range;
}

/* ---- Bars ---- */

static const char *bar_kind(crd_credit_status status) {
    switch (status) {
    case CRD_CREDIT_ACTIVE: return "active";
    case CRD_CREDIT_PAUSED: return "paused";
    case CRD_CREDIT_EXHAUSTED: return "exhausted";
    case CRD_CREDIT_PENDING:
    case CRD_CREDIT_EXPIRED: break;
    }
    return NULL;
}

/* One state over the days [from, until), as far as they are in sight; to come: by the forecast. */
static void stretch(report *r, days_range range, crd_credit_status status, days_range of, bool to_come) {
    const char *kind = bar_kind(status);
    int32_t from = place_of(range, of.from), until = place_of(range, of.until);
    if (!kind || until <= from) return;
    char *words = must_format("%s%s", kind, to_come ? " to-come" : ""), *name = must_format("in %s", words);
    svg_span(r, words, from, until, BAR_TOP, BAR_HIGH);
    if (until - from >= ROOM) svg_text(r, name, from + 80, BAR_TOP + 12, crd_credit_status_text(status));
    free(words);
    free(name);
}

/* The states of a timeline within the days [from, until). */
static void stretches(report *r, days_range range, const crd_timeline_entry *entries, size_t n, days_range within,
                      bool to_come) {
    for (size_t i = 0; i < n; i++) {
        crd_date from = entries[i].from == CRD_NO_DATE ? within.from : larger(entries[i].from, within.from);
        crd_date until = entries[i].until == CRD_NO_DATE ? within.until : date_earlier(entries[i].until, within.until);
        stretch(r, range, entries[i].status, (days_range){from, until}, to_come);
    }
}

/* What the charges say, and from then on the forecast at the low rate. */
static void states(report *r, days_range range, size_t credit) {
    const crd_credit_result *result = &r->plan->credits[credit];
    if (!report_is_forecast(r->plan, credit)) {
        stretches(r, range, result->timeline, result->timeline_count, range, false);
        return;
    }
    const crd_credit_course *course = &r->plan->forecast->credits[credit].at[CRD_COURSE_LOW];
    crd_date from = r->plan->forecast->from;
    stretches(r, range, result->timeline, result->timeline_count, (days_range){range.from, from}, false);
    stretches(r, range, course->timeline, course->timeline_count, (days_range){from, range.until}, true);
}

static void lane_words(report *r, const crd_credit_result *credit) {
    html *h = &r->h;
    html_begin(h, "title");
    html_text(h, "States of ");
    html_str(h, credit->credit->name);
    html_end(h);
    html_begin(h, "desc");
    for (size_t i = 0; i < credit->timeline_count; i++) {
        const crd_timeline_entry *entry = &credit->timeline[i];
        html_format(h, "%s%s%s%s", i > 0 ? ", " : "", crd_credit_status_text(entry->status),
                    entry->from == CRD_NO_DATE ? "" : " from ",
                    entry->from == CRD_NO_DATE ? "" : text_date(entry->from).at);
    }
    html_end(h);
}

static void open_drawing(report *r, const char *kind, int height) {
    html_begin(&r->h, "svg");
    html_attr(&r->h, "class", kind);
    html_attr(&r->h, "width", "100%");
    html_attr_format(&r->h, "height", "%d", height);
}

static void lane(report *r, days_range range, size_t number) {
    const crd_credit_result *credit = &r->plan->credits[number];
    html_begin(&r->h, "div");
    html_attr(&r->h, "class", "who");
    html_foreign(&r->h, credit->credit->name);
    html_end(&r->h);
    open_drawing(r, "lane", LANE);
    html_attr(&r->h, "role", "img");
    lane_words(r, credit);
    month_lines(r, range, LANE, false);
    states(r, range, number);
    if (r->plan->as_of >= range.from && r->plan->as_of < range.until)
        svg_line(r, "today", place_of(range, r->plan->as_of), 0, LANE);
    html_end(&r->h);
}

static void axis(report *r, days_range range) {
    html_begin(&r->h, "div");
    html_attr(&r->h, "class", "who");
    html_end(&r->h);
    open_drawing(r, "axis", 20);
    html_attr(&r->h, "aria-hidden", "true");
    month_lines(r, range, 0, true);
    html_end(&r->h);
}

static crd_money opening(const void *list, size_t i) { return ((const crd_credit_result *)list)[i].opening; }

static void lanes(report *r) {
    const crd_plan *plan = r->plan;
    days_range range = range_of(plan);
    shown s = largest(plan->credits_count, REPORT_CHARTS, opening, plan->credits);
    html_begin(&r->h, "div");
    html_attr(&r->h, "class", "lanes");
    for (size_t i = 0; i < plan->credits_count; i++)
        if (s.at[i]) lane(r, range, i);
    axis(r, range);
    html_end(&r->h);
    shown_free(&s);
}

/* ---- The table ---- */

/* A state of a credit. */
typedef struct state {
    const crd_credit_result *credit;
    const crd_timeline_entry *entry;
} state;

static state *list_states(const crd_plan *plan, size_t *n) {
    *n = 0;
    for (size_t i = 0; i < plan->credits_count; i++) *n += plan->credits[i].timeline_count;
    state *states = must_alloc(NULL, *n * sizeof *states), *to = states;
    for (size_t i = 0; i < plan->credits_count; i++)
        for (size_t k = 0; k < plan->credits[i].timeline_count; k++)
            *to++ = (state){&plan->credits[i], &plan->credits[i].timeline[k]};
    return states;
}

/* Why it is paused, and who says when the pause ends. */
static void reasons(report *r, const state *s) {
    html *h = &r->h;
    bool first = true;
    html_begin(h, "td");
    html_attr(h, "class", "long");
    for (size_t i = 0; i < s->credit->pauses_count && s->entry->status == CRD_CREDIT_PAUSED; i++) {
        const crd_pause *pause = &s->credit->pauses[i];
        bool overlaps = (s->entry->until == CRD_NO_DATE || pause->from < s->entry->until) &&
                        (pause->until == CRD_NO_DATE || pause->until > s->entry->from);
        if (!overlaps) continue;
        if (pause->because.ptr) {
            html_text(h, first ? "" : "; ");
            html_foreign(h, pause->because);
            first = false;
        }
        if (pause->reason.ptr) {
            html_text(h, first ? "" : "; ");
            html_foreign(h, pause->reason);
            first = false;
        }
    }
    html_end(h);
}

static void state_row(report *r, const state *s) {
    row_open(r);
    cell_head(r, s->credit->credit->name);
    cell_mark(r, status_mark(s->entry->status));
    cell_date(r, s->entry->from, "");
    cell_date(r, s->entry->until == CRD_NO_DATE ? CRD_NO_DATE : s->entry->until - 1, "");
    reasons(r, s);
    row_close(r);
}

static crd_money any(const void *list, size_t i) {
    (void)list;
    (void)i;
    return (crd_money){0};
}

static void state_table(report *r) {
    static const column columns[] = {{"Credit", CELL_TEXT},
                                     {"Status", CELL_TEXT},
                                     {"First day", CELL_TEXT},
                                     {"Last day", CELL_TEXT},
                                     {"Because", CELL_TEXT}};
    size_t n;
    state *states = list_states(r->plan, &n);
    shown s = largest(n, REPORT_ROWS, any, states);
    TABLE_OPEN(r, "table-timeline", "States of the credits", false, columns);
    for (size_t i = 0; i < n; i++)
        if (s.at[i]) state_row(r, &states[i]);
    table_close(r);
    if (s.left_out > 0) report_note(r, "and %s more", text_count(s.left_out).at);
    shown_free(&s);
    free(states);
}

void report_timeline(report *r) {
    report_section(r, "timeline", "Timeline");
    if (r->plan->credits_count > 0) {
        lanes(r);
        if (r->plan->forecast) report_note(r, "Fainter: the forecast, at the low rate.");
        state_table(r);
    } else
        report_note(r, "There is no credit.");
    html_end(&r->h);
}
