/* SPDX-License-Identifier: Apache-2.0
 *
 * What a policy will ask for after the day of a plan: pauses that begin and end, restrictions and sharing that change.
 */
#include <stdlib.h>
#include <string.h>

#include "preferences.h"

static void add(preferences *p, crd_date on, crd_str credit, char *what) {
    p->ahead = must_alloc(p->ahead, (p->ahead_n + 1) * sizeof *p->ahead);
    p->ahead[p->ahead_n++] = (ahead){on, credit, what};
}

static void pauses(preferences *p, const crd_credit_result *result) {
    crd_str name = result->credit->name;
    for (size_t i = 0; i < result->pauses_count; i++) {
        const crd_pause *pause = &result->pauses[i];
        const char *hook = pause->call.hook.ptr ? ", as its hook says today" : "";
        if (pause->from > p->as_of) add(p, pause->from, name, must_format("pause"));
        if (pause->until != CRD_NO_DATE && pause->until > p->as_of && pause->until > pause->from)
            add(p, pause->until, name, must_format("activate%s", hook));
    }
}

/* This month's last restriction is a step already. */
static void restrictions(preferences *p, const crd_credit *credit) {
    for (size_t i = 0; i < credit->restrictions_count; i++) {
        const crd_restriction *r = &credit->restrictions[i];
        if (r->from == CRD_NO_DATE || r->from <= p->month_end) continue;
        if (r->category < 0) {
            add(p, r->from, credit->name, must_format("share by default"));
            continue;
        }
        crd_str category = crd_policy_category_aws_name(p->policy, (size_t)r->category);
        if (!category.ptr) category = crd_policy_category_name(p->policy, (size_t)r->category);
        add(p, r->from, credit->name,
            must_format("share by rule \"%.*s\" of \"%.*s\"", TEXT_ARG(r->value), TEXT_ARG(category)));
    }
}

static void accounts(preferences *p) {
    const crd_organization *o = crd_policy_organization(p->policy);
    for (size_t i = 0; i < o->sharing_count; i++) {
        const crd_sharing *line = &o->sharing[i];
        if (line->from == CRD_NO_DATE || line->from <= p->month_end) continue;
        add(p, line->from, text_of(NULL),
            must_format("%s%s%.*s", line->on ? "let share: " : "stop from sharing: ",
                        line->account.ptr ? "account " : "every account without a setting of its own",
                        TEXT_ARG(line->account)));
    }
}

static int by_day(const void *a, const void *b) {
    const ahead *x = a, *y = b;
    if (x->on != y->on) return x->on < y->on ? -1 : 1;
    int order = text_order(x->credit, y->credit);
    return order != 0 ? order : strcmp(x->what, y->what);
}

void preferences_ahead(preferences *p) {
    for (size_t i = 0; i < p->plan->credits_count; i++) {
        pauses(p, &p->plan->credits[i]);
        restrictions(p, p->plan->credits[i].credit);
    }
    accounts(p);
    if (p->ahead_n > 1) qsort(p->ahead, p->ahead_n, sizeof *p->ahead, by_day);
}
