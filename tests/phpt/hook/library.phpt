--TEST--
A library that waits by itself: poll(), ppoll(), select(), pselect() and their checked twins, in its own code
--SKIPIF--
<?php
if (!extension_loaded('ffi')) {
    die('skip needs ffi');
}
exec('env -u LD_PRELOAD cc --version 2>&1', $lines, $status);
if ($status !== 0) {
    die('skip needs a C compiler');
}
?>
--EXTENSIONS--
ffi
--INI--
ffi.enable=1
--FILE--
<?php
use Swoole\Coroutine as Co;

$source = <<<'C'
    #define _GNU_SOURCE
    #include <poll.h>
    #include <sys/select.h>
    #include <stddef.h>

    static int by_poll(int fd, int ms, int with_time)
    {
        struct pollfd fds[2] = {{fd, POLLIN, 0}, {-1, 0, 0}};
        struct timespec span = {ms / 1000, ms % 1000 * 1000000L};
        volatile int n = 2; /* unknown to the compiler, so it asks for checks */
        return with_time ? ppoll(fds, n, ms < 0 ? NULL : &span, NULL) : poll(fds, n, ms);
    }
    static int by_select(int fd, int ms, int with_mask)
    {
        struct timespec span = {ms / 1000, ms % 1000 * 1000000L};
        struct timeval time = {ms / 1000, ms % 1000 * 1000L};
        fd_set set;
        FD_ZERO(&set);
        FD_SET(fd, &set);
        return with_mask ? pselect(fd + 1, &set, NULL, NULL, ms < 0 ? NULL : &span, NULL)
                         : select(fd + 1, &set, NULL, NULL, ms < 0 ? NULL : &time);
    }
    int wait_for(int way, int fd, int ms)
    {
        return way < 2 ? by_poll(fd, ms, way) : by_select(fd, ms, way - 2);
    }
    C;
$base = __DIR__ . '/library.tmp';
file_put_contents("$base.c", $source);
$libraries = [];
foreach (['plain' => '-O0', 'checked' => '-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2'] as $name => $options) {
    exec("env -u LD_PRELOAD cc $options -shared -fPIC -o $base-$name.so $base.c 2>&1", $lines, $status);
    $libraries[$name] = FFI::cdef('int wait_for(int way, int fd, int ms);', "$base-$name.so");
    unlink("$base-$name.so");
}
unlink("$base.c");

Co\run(function () use ($libraries) {
    [$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $links = scandir('/proc/self/fd');
    $fd = (int)max(array_map('intval', array_filter($links, fn ($n) => str_starts_with((string)@readlink("/proc/self/fd/$n"), 'socket:'))));
    foreach ($libraries as $name => $library) {
        foreach (['poll', 'ppoll', 'select', 'pselect'] as $way => $function) {
            $none = $library->wait_for($way, $fd, 1);
            $others = false;
            go(function () use ($a, &$others) {
                usleep(0);
                $others = true;
                fwrite($a, 'x');
            });
            $found = $library->wait_for($way, $fd, -1);
            echo "$name $function: $none, ", json_encode($others), ", $found\n";
            fread($b, 1);
        }
    }
});
?>
--EXPECT--
plain poll: 0, true, 1
plain ppoll: 0, true, 1
plain select: 0, true, 1
plain pselect: 0, true, 1
checked poll: 0, true, 1
checked ppoll: 0, true, 1
checked select: 0, true, 1
checked pselect: 0, true, 1
