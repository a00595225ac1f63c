--TEST--
join() converts the ids before it looks up whom they name
--FILE--
<?php
set_error_handler(function (int $no, string $text) {
    echo $text, "\n";
    Co::sleep(0.02);
    return true;
});
Co\run(function () {
    $id = go(function () {
        Co::sleep(0.001);
        echo "over\n";
    });
    go(function () use ($id) {
        var_dump(Co::join([$id, new stdClass], 5), swoole_last_error());
    });
});
?>
--EXPECTF--
Object of class stdClass could not be converted to int
over
bool(false)
int(505)
