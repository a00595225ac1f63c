--TEST--
an internal call with a large frame as the first thing a coroutine does
--FILE--
<?php
Co\run(function () {
    go('sprintf', str_repeat('%d', 500), ...range(1, 500));
    go('var_dump', ...range(1, 3));
    echo strlen(call_user_func_array('sprintf', [str_repeat('%d', 300), ...range(1, 300)])), "\n";
});
?>
--EXPECT--
int(1)
int(2)
int(3)
792
