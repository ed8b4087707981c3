/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs a command some times, one after the other, and prints a line for each: seconds of wall time, seconds of
 * processor time (user and system), and the most memory that any of them had so far, in KiB. What the command prints
 * goes to a file.
 *
 *     measure TIMES OUT COMMAND... */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bench/clock.h"

extern char **environ;

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

static double processor_time(const struct rusage *used) { return seconds(used->ru_utime) + seconds(used->ru_stime); }

static long kibibytes(const struct rusage *used) {
#ifdef __APPLE__
    return used->ru_maxrss / 1024;
#else
    return used->ru_maxrss;
#endif
}

/* Its exit status; 127: it was not started, 128 and more: a signal ended it. */
static int run(char **command, const posix_spawn_file_actions_t *redirected) {
    pid_t child;
    int status, error = posix_spawnp(&child, command[0], redirected, NULL, command, environ);
    if (error != 0) {
        fprintf(stderr, "measure: %s: %s\n", command[0], strerror(error));
        return 127;
    }
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv) {
    long times = argc > 3 ? strtol(argv[1], NULL, 10) : 0;
    posix_spawn_file_actions_t redirected;
    if (times < 1) {
        fputs("usage: measure TIMES OUT COMMAND...\n", stderr);
        return 2;
    }
    if (posix_spawn_file_actions_init(&redirected) != 0 ||
        posix_spawn_file_actions_addopen(&redirected, 1, argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644) != 0)
        return 127;
    double before = 0;
    for (long i = 0; i < times; i++) {
        struct rusage used;
        double begin = wall_seconds();
        int status = run(argv + 3, &redirected);
        double took = wall_seconds() - begin;
        if (status != 0) return status;
        getrusage(RUSAGE_CHILDREN, &used);
        printf("%.6f %.6f %ld\n", took, processor_time(&used) - before, kibibytes(&used));
        before = processor_time(&used);
    }
    posix_spawn_file_actions_destroy(&redirected);
    return 0;
}
