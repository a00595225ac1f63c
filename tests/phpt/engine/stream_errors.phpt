--TEST--
why a stream could not be opened is told to who opened it, while another waits in its error handler
--FILE--
<?php
class Closed
{
    public $context;
    public function stream_open(string $path, string $mode, int $options, ?string &$opened): bool
    {
        return false;
    }
}
stream_wrapper_register('never', Closed::class);
set_error_handler(function (int $number, string $message) {
    Co::sleep(0.001);
    echo Co::getCid(), ": $message\n";
});
Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        go(fn () => fopen("never://$i", 'r'));
    }
});
?>
--EXPECT--
2: fopen(never://0): Failed to open stream: "Closed::stream_open" call failed
3: fopen(never://1): Failed to open stream: "Closed::stream_open" call failed
4: fopen(never://2): Failed to open stream: "Closed::stream_open" call failed
