/* SPDX-License-Identifier: Apache-2.0
 *
 * Tidies up on a signal, with nothing but what POSIX allows inside a handler. The only state that the command line
 * changes outside of its own structures: a handler gets no other. */
#include "interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP};
#define CAUGHT (sizeof caught / sizeof caught[0])

static volatile sig_atomic_t line_stands, colored_output;
static const char *volatile temporary; /* read inside the handler while the signals are not held */
static sigset_t mask_before;

static void put(int fd, const char *bytes, size_t len) {
    while (len > 0) {
        ssize_t n = write(fd, bytes, len);
        if (n < 0 && errno != EINTR) return;
        if (n < 0) continue;
        bytes += n;
        len -= (size_t)n;
    }
}

/* The signal is blocked in here; raised again, it ends the program once this returns. */
static void tidy_up(int number) {
    const char *path = temporary;
    if (path) unlink(path);
    if (line_stands) put(STDERR_FILENO, "\r\033[K", 4);
    if (colored_output) put(STDOUT_FILENO, "\033[0m", 4);
    signal(number, SIG_DFL);
    raise(number);
}

static void fill(sigset_t *set) {
    sigemptyset(set);
    for (size_t i = 0; i < CAUGHT; i++) sigaddset(set, caught[i]);
}

void interrupts_catch(void) {
    struct sigaction old, action = {.sa_handler = tidy_up};
    fill(&action.sa_mask);
    for (size_t i = 0; i < CAUGHT; i++)
        if (sigaction(caught[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(caught[i], &action, NULL);
}

void interrupts_hold(void) {
    sigset_t set;
    fill(&set);
    sigprocmask(SIG_BLOCK, &set, &mask_before);
}

void interrupts_release(void) { sigprocmask(SIG_SETMASK, &mask_before, NULL); }

void interrupt_removes(const char *path) { temporary = path; }
void interrupt_clears(bool line) { line_stands = line; }
void interrupt_uncolors(bool colored) { colored_output = colored; }
