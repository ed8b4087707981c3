/* SPDX-License-Identifier: Apache-2.0
 *
 * crd calendar: what a policy asks for and what happens to its credits, as iCalendar. Entries are told apart by their
 * UID, which is made of what an entry is and never of its day: a calendar that is read again moves what has moved. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "ical.h"

#define ALARM "PT9H" /* behind midnight of the day, where the reader is: in the morning, not at night */

static bool exhausted_before(const crd_credit_result *credit, crd_date day) {
    for (size_t i = 0; i < credit->timeline_count; i++)
        if (credit->timeline[i].status == CRD_CREDIT_EXHAUSTED) return credit->timeline[i].from <= day;
    return false;
}

/* ---- What every entry has ---- */

/* Two policies may name a credit alike; with its owner's account the UID is one of its own. */
static void uid(ical *i, const char *entry, const crd_credit *credit) {
    char *text = must_format("%s-%.*s-%.*s@crd", entry, TEXT_ARG(credit->name), TEXT_ARG(credit->owner));
    ical_text(i, "UID", text_of(text));
    free(text);
}

static void open_entry(ical *i, const char *component, const char *entry, const crd_plan *plan,
                       const crd_credit *credit) {
    ical_begin(i, component);
    uid(i, entry, credit);
    ical_midnight(i, "DTSTAMP", plan->as_of);
}

static void categories(ical *i, const char *kind) {
    char *text = must_format("AWS credits,%s", kind);
    ical_plain(i, "CATEGORIES", text);
    free(text);
}

/* All-day; nobody is busy because of it. `until` is the day behind it, CRD_NO_DATE: it takes one day. */
static void days(ical *i, crd_date from, crd_date until) {
    ical_date(i, "DTSTART", from);
    if (until != CRD_NO_DATE) ical_date(i, "DTEND", until);
    ical_plain(i, "TRANSP", "TRANSPARENT");
}

static void summary(ical *i, const crd_credit *credit, const char *what) {
    char *text = must_format("Credit %.*s %s", TEXT_ARG(credit->name), what);
    ical_text(i, "SUMMARY", text_of(text));
    free(text);
}

static void description(ical *i, char *text) {
    if (*text) ical_text(i, "DESCRIPTION", text_of(text));
    free(text);
}

/* ---- What happens to a credit ---- */

static void expiry(ical *i, const crd_plan *plan, const crd_credit_result *result) {
    const crd_credit *credit = result->credit;
    open_entry(i, "VEVENT", "expiry", plan, credit);
    days(i, credit->expires, CRD_NO_DATE);
    summary(i, credit, exhausted_before(result, credit->expires) ? "expires, used up" : "expires");
    description(i, must_format("%s%.*s%sOpening %s %.*s, applied %s, remaining %s, forfeited %s as of %s.",
                               credit->id.ptr ? "AWS credit " : "", TEXT_ARG(credit->id), credit->id.ptr ? ".\n" : "",
                               text_money_exact(result->opening).at, TEXT_ARG(credit->currency),
                               text_money_exact(result->applied).at, text_money_exact(result->remaining).at,
                               text_money_exact(result->forfeited).at, text_date(plan->as_of).at));
    categories(i, "expiry");
    ical_end(i, "VEVENT");
}

static bool paused_on(const crd_credit_result *result, crd_date day) {
    for (size_t k = 0; k < result->pauses_count; k++) {
        const crd_pause *pause = &result->pauses[k];
        if (pause->from <= day && (pause->until == CRD_NO_DATE || day < pause->until)) return true;
    }
    return false;
}

/* Not where the next pause follows on, nor outside of the credit's days. */
static bool reactivates(const crd_credit_result *result, const crd_pause *pause) {
    const crd_credit *credit = result->credit;
    bool inside = pause->until != CRD_NO_DATE && credit->starts <= pause->until && pause->until <= credit->expires;
    return inside && pause->from < pause->until && !paused_on(result, pause->until);
}

/* The first of the days on which it is paused without a break up to the end of a pause. Pauses stand by `from`. */
static crd_date paused_since(const crd_credit_result *result, const crd_pause *pause) {
    crd_date since = pause->from;
    for (size_t k = result->pauses_count; k-- > 0;) {
        const crd_pause *before = &result->pauses[k];
        if (before->from < since && (before->until == CRD_NO_DATE || before->until >= since)) since = before->from;
    }
    return since;
}

static const char *no_day_text(const crd_credit_result *result, const crd_pause *pause) {
    if (pause->until > result->credit->expires) return "It expires before that ends.";
    return pause->until < result->credit->starts ? "That is before its first day." : "The next pause follows.";
}

/* Why it is paused, and what is known of its end. */
static char *pause_text(const crd_credit_result *result, const crd_pause *pause) {
    const char *line = pause->because.ptr ? "\n" : "";
    if (reactivates(result, pause))
        return must_format("%.*s%sIt re-activates on %s.", TEXT_ARG(pause->because), line, text_date(pause->until).at);
    if (pause->until != CRD_NO_DATE)
        return must_format("%.*s%s%s", TEXT_ARG(pause->because), line, no_day_text(result, pause));
    if (!pause->call.hook.ptr)
        return must_format("%.*s%sThe policy gives no re-activation day.", TEXT_ARG(pause->because), line);
    return must_format("%.*s%sThe hook %.*s.%.*s gives no re-activation day: %.*s.", TEXT_ARG(pause->because), line,
                       TEXT_ARG(pause->call.hook), TEXT_ARG(pause->call.function), TEXT_ARG(pause->reason));
}

/* To the last day of the credit at most: behind it nothing is left to be paused. */
static void pause_days(ical *i, const crd_credit *credit, const crd_pause *pause) {
    crd_date behind = credit->expires + 1;
    days(i, pause->from, pause->until == CRD_NO_DATE || pause->until < behind ? pause->until : behind);
}

static void pause_window(ical *i, const crd_plan *plan, const crd_credit_result *result, size_t number,
                         const crd_pause *pause) {
    bool open = pause->until == CRD_NO_DATE;
    char *entry = must_format("pause-%zu", number);
    open_entry(i, "VEVENT", entry, plan, result->credit);
    pause_days(i, result->credit, pause);
    summary(i, result->credit, open ? "is paused from here on, with no end" : "is paused");
    description(i, pause_text(result, pause));
    categories(i, "pause");
    ical_end(i, "VEVENT");
    free(entry);
}

static void reactivation(ical *i, const crd_plan *plan, const crd_credit_result *result, size_t number,
                         const crd_pause *pause) {
    char *entry = must_format("reactivation-%zu", number);
    open_entry(i, "VEVENT", entry, plan, result->credit);
    days(i, pause->until, CRD_NO_DATE);
    summary(i, result->credit, "re-activates");
    description(i, must_format("Paused since %s.", text_date(paused_since(result, pause)).at));
    categories(i, "re-activation");
    ical_end(i, "VEVENT");
    free(entry);
}

/* A credit that is used up or has expired is neither paused nor re-activated; a hook may leave a pause out by ending it
 * on its first day. */
static bool takes_place(const crd_credit_result *result, const crd_pause *pause) {
    if (pause->from > result->credit->expires || exhausted_before(result, pause->from)) return false;
    return pause->from != pause->until;
}

/* Pauses that overlap are one: of those that end on one day the first has the re-activation. */
static bool ends_first(const crd_credit_result *result, const crd_pause *pause) {
    for (const crd_pause *before = result->pauses; before < pause; before++)
        if (before->until == pause->until && takes_place(result, before)) return false;
    return true;
}

static void pauses(ical *i, const crd_plan *plan, const crd_credit_result *result) {
    for (size_t k = 0; k < result->pauses_count; k++) {
        const crd_pause *pause = &result->pauses[k];
        if (!takes_place(result, pause)) continue;
        pause_window(i, plan, result, k + 1, pause);
        if (reactivates(result, pause) && ends_first(result, pause)) reactivation(i, plan, result, k + 1, pause);
    }
}

/* ---- What hooks ask for ---- */

/* "remind-expiring-14d-std/hooks/reminders.expiry-0" */
static char *action_entry(const crd_action *action) {
    return must_format("%s-%s-%d%c-%.*s.%.*s-%zu", crd_action_text(action->kind), crd_event_text(action->event),
                       action->months ? action->months : action->days, action->months ? 'm' : 'd',
                       TEXT_ARG(action->by.hook), TEXT_ARG(action->by.function), action->number);
}

static void alarm(ical *i, crd_str title) {
    ical_begin(i, "VALARM");
    ical_plain(i, "ACTION", "DISPLAY");
    ical_text(i, "DESCRIPTION", title);
    ical_plain(i, "TRIGGER;RELATED=END", ALARM);
    ical_end(i, "VALARM");
}

/* When the credit is gone there is nothing left to do. */
static void to_do(ical *i, const crd_action *action) {
    ical_date(i, "DUE", action->on);
    ical_plain(i, "STATUS", action->state == CRD_ACTION_PAST ? "CANCELLED" : "NEEDS-ACTION");
}

static void action(ical *i, const crd_plan *plan, const crd_action *action) {
    const crd_credit *credit = plan->credits[action->credit].credit;
    bool must_be_done = action->kind == CRD_ACTION_REMIND || action->kind == CRD_ACTION_FAIL;
    const char *component = must_be_done ? "VTODO" : "VEVENT";
    char *entry = action_entry(action);
    /* A title is about its credit, and need not name it. */
    char *title = must_format("%.*s: %.*s", TEXT_ARG(credit->name), TEXT_ARG(action->title));
    open_entry(i, component, entry, plan, credit);
    if (must_be_done)
        to_do(i, action);
    else
        days(i, action->on, CRD_NO_DATE);
    ical_text(i, "SUMMARY", text_of(title));
    if (action->text.ptr) ical_text(i, "DESCRIPTION", action->text);
    categories(i, crd_action_text(action->kind));
    if (must_be_done && action->state != CRD_ACTION_PAST) alarm(i, text_of(title));
    ical_end(i, component);
    free(title);
    free(entry);
}

/* ---- The calendar ---- */

static void write_calendar(cli *c, const crd_plan *plan) {
    ical i = {.out = &c->out};
    const char *file = c->options.files[0];
    bool named = strcmp(file, "-") != 0;
    char *name = must_format("AWS credits%s%s", named ? ": " : "", named ? file : "");
    ical_begin(&i, "VCALENDAR");
    ical_plain(&i, "VERSION", "2.0");
    ical_plain(&i, "PRODID", "-//crd//crd calendar//EN");
    ical_plain(&i, "CALSCALE", "GREGORIAN");
    ical_text(&i, "X-WR-CALNAME", text_of(name));
    for (size_t k = 0; k < plan->credits_count; k++) {
        expiry(&i, plan, &plan->credits[k]);
        pauses(&i, plan, &plan->credits[k]);
    }
    for (size_t k = 0; k < plan->actions_count; k++) action(&i, plan, &plan->actions[k]);
    ical_end(&i, "VCALENDAR");
    free(name);
}

static int show(cli *c, crd_run *run) {
    const crd_plan *plan;
    crd_status status = crd_run_plan(run, &plan);
    if (status != CRD_OK) return error_status(c, status);
    write_calendar(c, plan);
    reading_errors(c, crd_run_reading(run));
    return STATUS_CLEAN;
}

/* A calendar has at least one entry (RFC 5545, 3.6). */
static bool has_credits(cli *c, const crd_policy *policy) {
    size_t n;
    crd_policy_credits(policy, &n);
    if (n == 0)
        error_add(c, ERROR_USAGE, "declare the credit whose days matter",
                  "%s declares no credit, so its calendar has no entry", c->options.files[0]);
    return n > 0;
}

int verb_calendar(cli *c) {
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    if (!policy) return STATUS_UNDONE;
    int status = STATUS_UNDONE;
    crd_run *run = NULL;
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    if (has_credits(c, policy) && charges_open(c, policy, &wanted, &run)) status = show(c, run);
    crd_run_free(run);
    crd_policy_free(policy);
    return status;
}
