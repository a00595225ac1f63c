--TEST--
coroutine: deadlock_check_limit limits the coroutines that are shown, 32 at first
--FILE--
<?php
foreach ([null, 2] as $limit) {
    $limit && Co::set(['deadlock_check_limit' => $limit]);
    ob_start();
    Co\run(function () {
        for ($i = 0; $i < 40; $i++) {
            go(fn () => Co::yield());
        }
    });
    $report = ob_get_clean();
    preg_match('/count: \d+/', $report, $m);
    echo $m[0], ', shown: ', substr_count($report, '[Coroutine-'), "\n";
}
?>
--EXPECT--
count: 40, shown: 32
count: 80, shown: 2
