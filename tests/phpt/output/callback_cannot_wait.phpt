--TEST--
an output callback cannot suspend
--FILE--
<?php
Co\run(function () {
    ob_start(function ($text) {
        try {
            Co::sleep(0.001);
        } catch (Error $e) {
            return $text . get_class($e) . ': ' . $e->getMessage() . "\n";
        }
        return 'slept';
    });
    echo "text\n";
    ob_end_flush();
    echo "end\n";
});
?>
--EXPECT--
text
Swoole\Error: the coroutine cannot be suspended here: an output callback is running
end
