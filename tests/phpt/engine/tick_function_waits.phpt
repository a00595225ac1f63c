--TEST--
a tick function that waits is not called for others until it is back
--FILE--
<?php
declare(ticks=1);
register_tick_function(function () {
    if (Co::getCid() > 1) {
        echo 'tick of ', Co::getCid(), "\n";
        if (Co::getCid() === 2) {
            Co::yield();
        }
    }
});
Co\run(function () {
    go(function () {
        $a = 1;
        echo "2 goes on\n";
    });
    go(function () {
        $b = 1;
        echo "others run on\n";
    });
    go(function () {
        for ($id = 0; $id < 3; $id++) {
            @Co::resume(2);
        }
    });
});
echo "end\n";
?>
--EXPECT--
tick of 2
others run on
2 goes on
tick of 2
tick of 4
tick of 4
tick of 4
end
