/* SPDX-License-Identifier: MIT */
/* fd_id: tells whether a descriptor's number is another file's by now.
 * Owns: nothing. Called by: fdwait, and src/php for the numbers that a script adds to its events.
 * Never: keeps a file open: a copy of the descriptor would keep a peer from hearing of its end.
 * Tested by: tests/unit/io/test_fd_id.c, tests/phpt/event/number_in_use_again.phpt. */
#include "wsco/io/fd_id.h"

#include <sys/stat.h>

bool wsco_fd_id_take(int fd, wsco_fd_id *id)
{
    struct stat status;

    if (fstat(fd, &status) != 0)
        return false;
    *id = (wsco_fd_id){.device = status.st_dev, .inode = status.st_ino, .mode = status.st_mode & S_IFMT};
    return true;
}

bool wsco_fd_id_holds(int fd, const wsco_fd_id *id)
{
    wsco_fd_id now;

    return wsco_fd_id_take(fd, &now) && now.device == id->device && now.inode == id->inode &&
        now.mode == id->mode;
}
