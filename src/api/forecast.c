/* SPDX-License-Identifier: Apache-2.0
 *
 * The run's side of the forecast: whether somebody wants one, and what it warns of. */
#include <string.h>

#include "api/api.h"

/* ---- who asks --------------------------------------------------------------------------------------------------- */

static bool asks(const program *p, code_range code) {
    for (uint32_t i = code.begin; i < code.end; i++) {
        instruction at = p->code[i];
        if (INSTRUCTION_OP(at) == CODE_ATTR && attr_table[INSTRUCTION_A(at)].stage == ATTR_FORECAST) return true;
    }
    return false;
}

bool guards_ask_forecast(const program *p) {
    for (size_t i = 0; i < p->guards_n; i++)
        if (asks(p, p->guards[i].where) || asks(p, p->guards[i].require)) return true;
    return false;
}

/* ---- what it warns of ------------------------------------------------------------------------------------------- */

/* "312.00", in cents; what is less than one has all its decimals. */
static void write_money(crd_money amount, char out[CRD_MONEY_MAX]) {
    crd_money_people(amount, 2, out);
    if (strspn(out, "0.") == strlen(out)) crd_money_people(amount, DEC_SCALE, out);
}

static void note_rate(crd_run *run, diag *g, const crd_credit_forecast *f) {
    char demand[CRD_MONEY_MAX];
    write_money(f->at[CRD_COURSE_LOW].demand, demand);
    diag_note(run->list, g,
              "at the low rate: it can pay %s %.*s a day; `crd plan --forecast --full` shows the arithmetic", demand,
              STR_ARG(run->plan.currency));
}

static void warn_too_late(crd_run *run, const crd_credit *c, const crd_credit_forecast *f) {
    char left[CRD_MONEY_MAX], expires[CRD_DATE_MAX], day[CRD_DATE_MAX];
    const crd_reactivation *r = &f->reactivation;
    bool to_come = r->pause.from > run->as_of;
    write_money(r->next_forfeits, left);
    crd_date_text(c->expires, expires);
    crd_date_text(to_come ? r->pause.from : run->as_of, day);
    diag *g =
        diag_add_file(run->list, DIAG_REACTIVATION_TOO_LATE, STR_NONE, 0, 0,
                      to_come ? "credit `%.*s` cannot be used up: even without the pause from %s, %s %.*s will be "
                                "left when it expires on %s"
                              : "it is too late to re-activate credit `%.*s`: even if the pause ends today, on %s, "
                                "%s %.*s will be left when it expires on %s",
                      STR_ARG(c->name), day, left, STR_ARG(run->plan.currency), expires);
    note_rate(run, g, f);
    diag_help(run->list, g, "%s, or let it pay for more accounts or services",
              to_come ? "leave the pause out" : "end the pause today");
}

static void warn_late(crd_run *run, const crd_credit *c, const crd_credit_forecast *f) {
    char left[CRD_MONEY_MAX], expires[CRD_DATE_MAX], ends[CRD_DATE_MAX], safe[CRD_DATE_MAX];
    write_money(f->at[CRD_COURSE_LOW].forfeited, left);
    crd_date_text(c->expires, expires);
    crd_date_text(f->reactivation.pause.until, ends);
    crd_date_text(f->reactivation.last_safe, safe);
    diag *g =
        diag_add_file(run->list, DIAG_REACTIVATION_LATE, STR_NONE, 0, 0,
                      "credit `%.*s` is re-activated too late: on %s, when the last safe day is %s; %s %.*s will be "
                      "left when it expires on %s",
                      STR_ARG(c->name), ends, safe, left, STR_ARG(run->plan.currency), expires);
    note_rate(run, g, f);
    diag_help(run->list, g, "let the pause end on %s or before", safe);
}

void forecast_warn(crd_run *run) {
    const crd_forecast *f = run->plan.forecast;
    for (size_t i = 0; f != NULL && i < f->credits_count; i++) {
        const crd_credit *c = run->plan.credits[i].credit;
        if (f->credits[i].reactivation.state == CRD_REACTIVATION_TOO_LATE) warn_too_late(run, c, &f->credits[i]);
        if (f->credits[i].reactivation.state == CRD_REACTIVATION_LATE) warn_late(run, c, &f->credits[i]);
    }
}
