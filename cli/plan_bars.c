/* SPDX-License-Identifier: Apache-2.0
 *
 * The life of every credit as a bar: a character for a stretch of days, with the state on its first day. All bars have
 * one scale, the finest of which a table's width has room for all months. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "table.h"

#define NAME_MOST  24
#define YEAR_WIDTH 4
#define MONTH_MOST 3 /* characters for a month */

typedef struct scale {
    crd_month from, to;
    int32_t each;  /* characters for a month, or */
    int32_t joint; /* months for a character; one of the two is 1 */
    int32_t columns;
} scale;

/* ---- the scale ---- */

/* From the first month in which something is known to the one behind the last expiry that is forecast. */
static scale make_scale(const crd_plan *plan, int32_t room) {
    scale s = {.from = plan->from, .to = plan->to, .each = 1, .joint = 1};
    for (size_t i = 0; i < plan->credits_count; i++) {
        const crd_credit *credit = plan->credits[i].credit;
        crd_month starts = date_month(credit->starts), ends = date_month(credit->expires);
        if (starts < s.from && ends >= s.from) s.from = starts;
        if (plan->forecast->credits[i].known && ends >= s.to) s.to = ends + 1;
    }
    int32_t months = s.to - s.from + 1;
    while (s.each < MONTH_MOST && (s.each + 1) * months <= room) s.each++;
    while ((months + s.joint - 1) / s.joint > room) s.joint++;
    s.columns = s.each > 1 ? months * s.each : (months + s.joint - 1) / s.joint;
    return s;
}

static crd_date column_day(const scale *s, int32_t column) {
    crd_month month = s->from + column / s->each * s->joint;
    crd_date first = month_first(month);
    return first + (month_first(month + 1) - first) * (column % s->each) / s->each;
}

/* ---- what stands above ---- */

/* A year at its first column, where there is room. */
static void years(output *o, const scale *s) {
    int32_t end = -1;
    for (int32_t i = 0; i < s->columns; i += s->each) {
        crd_month month = s->from + i / s->each * s->joint;
        bool begins = i == 0 || month / 12 != (month - s->joint) / 12;
        if (!begins || i <= end) continue;
        output_spaces(o, (size_t)(i - (end < 0 ? 0 : end)));
        output_format(o, "%04d", month / 12);
        end = i + YEAR_WIDTH;
    }
    output_text(o, "\n");
}

static void month_numbers(output *o, const scale *s) {
    for (crd_month month = s->from; month <= s->to; month++)
        output_format(o, "%s%02d", month > s->from ? " " : "", month % 12 + 1);
    output_text(o, "\n");
}

/* ---- the bars ---- */

static char mark(crd_credit_status status, bool forecast) {
    switch (status) {
    case CRD_CREDIT_PENDING: return '.';
    case CRD_CREDIT_ACTIVE: return forecast ? '+' : '#';
    case CRD_CREDIT_PAUSED: return forecast ? '-' : '=';
    case CRD_CREDIT_EXHAUSTED: return forecast ? 'o' : '0';
    case CRD_CREDIT_EXPIRED: return 'x';
    }
    return ' ';
}

static crd_credit_status state_on(const crd_credit_course *course, crd_date day) {
    size_t i = 0;
    while (i + 1 < course->timeline_count && day >= course->timeline[i].until) i++;
    return course->timeline[i].status;
}

static char *bar(const scale *s, const crd_credit_course *course, crd_date from) {
    char *text = must_alloc(NULL, (size_t)s->columns + 1);
    for (int32_t i = 0; i < s->columns; i++) {
        crd_date day = column_day(s, i);
        text[i] = mark(state_on(course, day), day >= from);
    }
    text[s->columns] = '\0';
    return text;
}

static void line(output *o, crd_str name, int32_t width, const char *rate, const char *text) {
    int32_t shown = (int32_t)name.len < width ? (int32_t)name.len : width;
    output_text(o, "  ");
    output_str(o, (crd_str){name.ptr, (size_t)shown});
    output_spaces(o, (size_t)(width - shown));
    output_format(o, "  %-4s  %s\n", rate, text);
}

static void bars(output *o, const crd_credit_forecast *f, crd_str name, int32_t width, const scale *s, crd_date from) {
    char *low = bar(s, &f->at[CRD_COURSE_LOW], from), *high = bar(s, &f->at[CRD_COURSE_HIGH], from);
    bool same = strcmp(low, high) == 0;
    line(o, name, width, same ? "" : "low", low);
    if (!same) line(o, text_of(""), width, "high", high);
    free(low);
    free(high);
}

static int32_t name_width(const crd_plan *plan) {
    size_t most = 0;
    for (size_t i = 0; i < plan->credits_count; i++)
        if (plan->credits[i].credit->name.len > most) most = plan->credits[i].credit->name.len;
    return most < NAME_MOST ? (int32_t)most : NAME_MOST;
}

void plan_bars(output *o, const crd_plan *plan) {
    const crd_forecast *f = plan->forecast;
    int32_t width = name_width(plan), left = width + 10;
    scale s = make_scale(plan, TABLE_WIDTH - left);
    output_text(o, "\n");
    output_spaces(o, (size_t)left);
    years(o, &s);
    if (s.each == MONTH_MOST) {
        output_spaces(o, (size_t)left);
        month_numbers(o, &s);
    }
    for (size_t i = 0; i < f->credits_count; i++)
        if (f->credits[i].known) bars(o, &f->credits[i], plan->credits[i].credit->name, width, &s, f->from);
    output_text(o,
                "  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up\n");
}
