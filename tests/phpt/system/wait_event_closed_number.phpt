--TEST--
waitEvent(): a stream is closed meanwhile, and its number becomes one of the runtime's own: that works on
--FILE--
<?php
Co::set(['hook_flags' => 0]); // else fclose() tells who waits
Co\run(function () {
    [$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $signal = null;
    $waits = go(function () use ($a) {
        var_dump(Co\System::waitEvent($a), swoole_last_error());
    });
    fclose($a);
    // Whoever waits for a signal needs a descriptor, which gets the lowest free number.
    go(function () use (&$signal) {
        $signal = Co\System::waitSignal(SIGUSR1, 30);
    });
    Co::cancel($waits);
    Co::sleep(0.001);
    posix_kill(posix_getpid(), SIGUSR1);
    while ($signal === null) {
        Co::sleep(0.001);
    }
    var_dump($signal === SIGUSR1);
});
?>
--EXPECT--
bool(false)
int(10017)
bool(true)
