/* SPDX-License-Identifier: Apache-2.0
 *
 * crd hook run: which hook of the policy is tried, and where it would be called. `--on` says so; without it the policy
 * does, when it calls the function for the credit in one place. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "hook.h"

#define LONGEST (9999L * 12) /* months and days of a duration */
#define PAUSE   "pause"

/* ---- --on ---- */

static const crd_event_kind kinds[] = {CRD_EVENT_EXPIRING, CRD_EVENT_REACTIVATING, CRD_EVENT_PAUSED,
                                       CRD_EVENT_EXHAUSTED, CRD_EVENT_FORFEITING};
#define KINDS (sizeof kinds / sizeof kinds[0])

static void wrong_event(cli *c) {
    error_add(c, ERROR_USAGE,
              "write it as in a policy: \"expiring 14 days before\", \"reactivating 3 days before\", \"paused 30 "
              "days\", exhausted, forfeiting; or pause, for the day on which one ends",
              "`--on` is no event: `%s`", c->options.on);
}

/* "14 days": one of days and months is set. */
static bool read_duration(const char *number, const char *unit, crd_reaction *out) {
    static const struct {
        const char *name;
        int32_t days, months;
    } units[] = {{"day", 1, 0}, {"week", 7, 0}, {"month", 0, 1}};
    char *end;
    if (number[0] < '0' || number[0] > '9') return false;
    long n = strtol(number, &end, 10);
    if (*end || n > LONGEST) return false;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t len = strlen(units[i].name);
        if (strncmp(unit, units[i].name, len) != 0 || (unit[len] && strcmp(unit + len, "s") != 0)) continue;
        out->days = (int32_t)n * units[i].days;
        out->months = (int32_t)n * units[i].months;
        return true;
    }
    return false;
}

/* The words behind the event: none, or a duration, with `before` where something is to come. */
static bool read_lead(char **words, size_t n, crd_reaction *out) {
    switch (out->event) {
    case CRD_EVENT_EXPIRING:
    case CRD_EVENT_REACTIVATING:
        return n == 0 || (n == 3 && strcmp(words[2], "before") == 0 && read_duration(words[0], words[1], out));
    case CRD_EVENT_PAUSED: return n == 2 && read_duration(words[0], words[1], out);
    case CRD_EVENT_EXHAUSTED:
    case CRD_EVENT_FORFEITING: break;
    }
    return n == 0;
}

static bool read_words(char *text, crd_reaction *out) {
    char *words[5], *rest = NULL;
    size_t n = 0;
    for (char *word = strtok_r(text, " ", &rest); word && n < 5; word = strtok_r(NULL, " ", &rest)) words[n++] = word;
    for (size_t i = 0; n > 0 && i < KINDS; i++) {
        if (strcmp(words[0], crd_event_text(kinds[i])) != 0) continue;
        out->event = kinds[i];
        return read_lead(words + 1, n - 1, out);
    }
    return false;
}

bool place_read(cli *c, trial *t) {
    if (!c->options.on || strcmp(c->options.on, PAUSE) == 0) return true;
    char *copy = must_format("%s", c->options.on);
    t->has_event = read_words(copy, &t->event);
    free(copy);
    if (!t->has_event) wrong_event(c);
    return t->has_event;
}

char *place_text(const crd_reaction *event) {
    const char *name = crd_event_text(event->event), *unit = event->months ? "month" : "day";
    int32_t n = event->months ? event->months : event->days;
    bool ahead = event->event != CRD_EVENT_PAUSED;
    if (n == 0 && ahead) return must_format("%s", name);
    return must_format("%s %d %s%s%s", name, n, unit, n == 1 ? "" : "s", ahead ? " before" : "");
}

/* ---- The hook that the file is ---- */

static bool same_file(const char *a, crd_str b) {
    struct stat x, y;
    if (text_eq(text_of(a), b)) return true;
    char *path = must_format("%.*s", TEXT_ARG(b));
    bool same = stat(a, &x) == 0 && stat(path, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
    free(path);
    return same;
}

/* `remind` implies a hook that is named like its file and has no settings. */
static bool is_implied(const crd_hook *hook) { return text_eq(hook->name, hook->path); }

/* The policy may declare one file several times, with other settings each time. */
static bool ambiguous(cli *c, const trial *t, crd_str first, crd_str second) {
    char *help = must_format("name one as the policy does: %.*s.%.*s or %.*s.%.*s", TEXT_ARG(first),
                             TEXT_ARG(t->function), TEXT_ARG(second), TEXT_ARG(t->function));
    error_add(c, ERROR_USAGE, help, "the policy declares %s more than once", t->file);
    free(help);
    return false;
}

/* Finds the declared hook; none is fine unless it was named. */
static bool find_hook(cli *c, const crd_policy *policy, trial *t) {
    crd_str found = {NULL, 0};
    crd_hook hook;
    for (size_t i = 0; crd_policy_hook(policy, i, &hook); i++) {
        bool wanted = t->hook.ptr ? text_eq(t->hook, hook.name) : !is_implied(&hook);
        if (!wanted || !same_file(t->file, hook.path)) continue;
        if (found.ptr) return ambiguous(c, t, found, hook.name);
        found = hook.name;
    }
    if (t->hook.ptr && !found.ptr)
        error_add(c, ERROR_USAGE, NULL, "the policy declares no hook `%.*s` from %s", TEXT_ARG(t->hook), t->file);
    t->hook = found;
    return !c->undone;
}

/* ---- Where the policy calls it ---- */

typedef struct place {
    crd_hook hook;
    const crd_reaction *event; /* NULL: a pause's end */
} place;

typedef struct place_list {
    place *at;
    size_t n;
} place_list;

/* Whether a call is one of the function; *hook is then its hook. */
static bool is_called(const crd_policy *policy, const trial *t, crd_call call, crd_hook *hook) {
    if (!text_eq(call.function, t->function) || (t->hook.ptr && !text_eq(call.hook, t->hook))) return false;
    for (size_t i = 0; crd_policy_hook(policy, i, hook); i++)
        if (text_eq(hook->name, call.hook)) return same_file(t->file, hook->path);
    return false;
}

/* Whether `--on` leaves the place open, or names it. */
static bool is_meant(const cli *c, const trial *t, const crd_reaction *event) {
    if (!c->options.on) return true;
    if (!t->has_event || !event) return !t->has_event && !event;
    return event->event == t->event.event && event->days == t->event.days && event->months == t->event.months;
}

/* The ends of pauses are one place for each hook. */
static void add_place(place_list *list, const crd_hook *hook, const crd_reaction *event) {
    for (size_t i = 0; i < list->n; i++)
        if (!event && !list->at[i].event && text_eq(list->at[i].hook.name, hook->name)) return;
    list->at = must_alloc(list->at, (list->n + 1) * sizeof *list->at);
    list->at[list->n++] = (place){*hook, event};
}

static place_list find_places(const cli *c, const crd_policy *policy, const trial *t, const crd_credit *credit) {
    place_list list = {NULL, 0};
    crd_hook hook;
    for (size_t i = 0; i < credit->pauses_count; i++)
        if (is_meant(c, t, NULL) && is_called(policy, t, credit->pauses[i].call, &hook)) add_place(&list, &hook, NULL);
    for (size_t i = 0; i < credit->reactions_count; i++) {
        const crd_reaction *event = &credit->reactions[i];
        if (is_meant(c, t, event) && is_called(policy, t, event->call, &hook)) add_place(&list, &hook, event);
    }
    return list;
}

/* One of the places as the command line would name it: "`low.notice --on exhausted`", the hook where they differ. */
static char *place_words(const trial *t, const place *p, bool with_hook) {
    char *event = p->event ? place_text(p->event) : must_format("%s", PAUSE);
    const char *quote = strchr(event, ' ') ? "'" : "";
    crd_str hook = with_hook ? p->hook.name : (crd_str){NULL, 0}, function = with_hook ? t->function : hook;
    char *words = must_format("`%.*s%s%.*s%s--on %s%s%s`", TEXT_ARG(hook), with_hook ? "." : "", TEXT_ARG(function),
                              with_hook ? " " : "", quote, event, quote);
    free(event);
    return words;
}

static bool several_places(cli *c, const trial *t, const place_list *list) {
    bool hooks_differ = false;
    for (size_t i = 1; i < list->n; i++) hooks_differ |= !text_eq(list->at[0].hook.name, list->at[i].hook.name);
    char *help = must_format("name one:");
    for (size_t i = 0; i < list->n; i++) {
        const char *joint = i == 0 ? " " : i + 1 == list->n ? " or " : ", ";
        char *words = place_words(t, &list->at[i], hooks_differ), *more = must_format("%s%s%s", help, joint, words);
        free(words);
        free(help);
        help = more;
    }
    error_add(c, ERROR_USAGE, help, "the policy calls `%.*s` of %s in %zu places for credit `%s`",
              TEXT_ARG(t->function), t->file, list->n, c->options.credit);
    free(help);
    return false;
}

static void take_place(trial *t, const place *p) {
    t->hook = is_implied(&p->hook) ? (crd_str){NULL, 0} : p->hook.name;
    t->has_event = p->event != NULL;
    if (p->event) t->event = *p->event;
}

static const crd_credit *credit_of(const cli *c, const crd_policy *policy) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    for (size_t i = 0; c->options.credit && i < n; i++)
        if (text_eq(credits[i].name, text_of(c->options.credit))) return &credits[i];
    return NULL;
}

bool place_find(cli *c, const crd_policy *policy, trial *t) {
    const crd_credit *credit = credit_of(c, policy);
    place_list list = {NULL, 0};
    bool found = true;
    if (credit) list = find_places(c, policy, t, credit);
    if (list.n == 1)
        take_place(t, &list.at[0]);
    else
        found = list.n == 0 ? find_hook(c, policy, t) : several_places(c, t, &list);
    free(list.at);
    return found;
}
