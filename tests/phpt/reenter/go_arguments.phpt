--TEST--
a new coroutine has arguments of its own when the warning about one of them suspends
--FILE--
<?php
set_error_handler(function (int $no, string $text) {
    echo strtok($text, '('), "\n";
    Co::sleep(0.001);
    return true;
});
Co\run(function () {
    (function () {
        $x = str_repeat('x', 40);
        $y = str_repeat('y', 40);
        go(function (&$a, string $b) { var_dump($a, $b); }, $x . '1', $y . '2');
    })();
    // The creator's VM stack is used for other things meanwhile.
    $junk = [];
    for ($i = 0; $i < 50; $i++) {
        $junk[] = str_repeat('j', 40) . $i;
    }
    (fn (...$all) => count($all))(...$junk);
});
?>
--EXPECTF--
{closure%S}
string(41) "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1"
string(41) "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy2"
