--TEST--
a fatal error in a comparator that has waited
--FILE--
<?php
register_shutdown_function(function () {
    $array = [2, 1];
    usort($array, fn ($a, $b) => $a <=> $b);
    echo implode(' ', $array), "\n";
});
go(function () {
    $array = [3, 1, 2];
    usort($array, function ($a, $b) {
        Co::sleep(0.001);
        @trigger_error('comparing', E_USER_ERROR);
    });
});
?>
--EXPECTF--

Fatal error: comparing in %s on line %d
1 2
