--TEST--
Hooked flock(): who waits for a lock holds up nobody, least of all its owner
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

$path = tempnam(sys_get_temp_dir(), 'wsco-lock-');
run(function () use ($path) {
    $owner = fopen($path, 'r+');
    var_dump(flock($owner, LOCK_EX));
    $waits = Co::create(function () use ($path) {
        $file = fopen($path, 'r+');
        var_dump(flock($file, LOCK_EX | LOCK_NB, $would_block), $would_block);
        $locked = json_encode(flock($file, LOCK_SH));
        echo "waited: $locked\n";
        flock($file, LOCK_UN);
    });
    echo "the owner runs\n";
    usleep(2000);
    echo "and lets go\n";
    flock($owner, LOCK_UN);
    Co::join([$waits]);

    flock($owner, LOCK_EX);
    $cancelled = Co::create(function () use ($path) {
        $locked = json_encode(flock(fopen($path, 'r+'), LOCK_EX));
        echo "cancelled: $locked\n";
    });
    Co::cancel($cancelled);

    // The file is closed while somebody waits to lock it: nobody has the lock then.
    $closed = fopen($path, 'r+');
    $waits = Co::create(function () use ($closed) {
        flock($closed, LOCK_EX);
        echo "back\n";
    });
    fclose($closed);
    flock($owner, LOCK_UN);
    Co::join([$waits]);
    var_dump(flock($owner, LOCK_EX | LOCK_NB));
});
unlink($path);
?>
--EXPECT--
bool(true)
bool(false)
int(1)
the owner runs
and lets go
waited: true
cancelled: false
back
bool(true)
