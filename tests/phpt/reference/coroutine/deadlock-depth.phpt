--TEST--
coroutine: deadlock_check_depth limits the frames of each, 32 at first
--FILE--
<?php
function deep(int $n)
{
    $n > 0 ? deep($n - 1) : Co::yield();
}
foreach ([null, 3] as $depth) {
    $depth && Co::set(['deadlock_check_depth' => $depth]);
    ob_start();
    Co\run(fn () => deep(50));
    $report = ob_get_clean();
    echo preg_match_all('/^#\d+ /m', $report) / substr_count($report, '[Coroutine-'), "\n";
}
?>
--EXPECT--
32
3
