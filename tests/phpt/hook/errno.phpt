--TEST--
a hooked call that goes well leaves errno alone: PHP warns of a failed read, which writes, and looks at errno afterwards
--FILE--
<?php
function read_what_can_only_be_written(): void
{
    $file = fopen(__DIR__ . '/errno.tmp', 'w');
    var_dump(fgetc($file), feof($file));
}
read_what_can_only_be_written();
Co\run(read_what_can_only_be_written(...));
// Others run, and fail, while the warning is written.
Co\run(function () {
    go(function () {
        foreach (range(1, 3) as $ignored) {
            Co::sleep(0.001);
            @fopen(__DIR__ . '/errno.nothing', 'r');
        }
    });
    [$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    set_error_handler(function (int $level, string $text) use ($here, $there) {
        echo $text, "\n";
        go(function () use ($there) {
            Co::sleep(0.001);
            fwrite($there, "an answer\n");
        });
        echo fgets($here);
        usleep(2000);
        $ready = [$here];
        $none = null;
        var_dump(stream_select($ready, $none, $none, 0, 1000));
        return true;
    }, E_NOTICE);
    read_what_can_only_be_written();
});
?>
--CLEAN--
<?php
unlink(__DIR__ . '/errno.tmp');
?>
--EXPECTF--
Notice: fgetc(): Read of 8192 bytes failed with errno=9 Bad file descriptor in %serrno.php on line 5
bool(false)
bool(false)

Notice: fgetc(): Read of 8192 bytes failed with errno=9 Bad file descriptor in %serrno.php on line 5
bool(false)
bool(false)
fgetc(): Read of 8192 bytes failed with errno=9 Bad file descriptor
an answer
int(0)
bool(false)
bool(false)
