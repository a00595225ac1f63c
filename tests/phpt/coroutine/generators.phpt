--TEST--
generators advanced by several coroutines, and waiting inside
--FILE--
<?php
Co\run(function () {
    $generator = (function () {
        try {
            for ($i = 0; $i < 6; $i++) {
                Co::sleep(0.001);
                yield $i => Co::getCid();
            }
        } finally {
            echo "generator ends\n";
        }
    })();
    foreach ($generator as $i => $cid) {
        echo "$i in $cid\n";
        if ($i === 1) {
            break;
        }
    }
    go(function () use ($generator) {
        $generator->next();
        echo $generator->key(), ' in ', $generator->current(), "\n";
    });
    try {
        $generator->next();
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
    Co::sleep(0.01);
    unset($generator);
    echo "end\n";
});
?>
--EXPECT--
0 in 1
1 in 1
Cannot resume an already running generator
2 in 2
generator ends
end
