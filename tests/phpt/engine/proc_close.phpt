--TEST--
proc_close() gives the status of its own process, also when a filter of its pipe waits
--FILE--
<?php
class Slow extends php_user_filter
{
    public function filter($in, $out, &$consumed, bool $closing): int
    {
        return PSFS_FEED_ME;
    }
    public function onClose(): void
    {
        Co::sleep(0.001);
    }
}
stream_filter_register('slow', Slow::class);
Co\run(function () {
    for ($status = 1; $status < 4; $status++) {
        go(function () use ($status) {
            $process = proc_open(['/bin/sh', '-c', "exit $status"], [['pipe', 'r']], $pipes);
            stream_filter_append($pipes[0], 'slow', STREAM_FILTER_WRITE);
            unset($pipes);
            $got = proc_close($process);
            // Processes end in any order.
            $GLOBALS['statuses'][$status] = $got;
        });
    }
});
ksort($statuses);
echo json_encode($statuses), "\n";
?>
--EXPECT--
{"1":1,"2":2,"3":3}
