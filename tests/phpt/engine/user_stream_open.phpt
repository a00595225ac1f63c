--TEST--
a stream wrapper that waits while it opens a file can open the same one for another coroutine
--FILE--
<?php
class Slow
{
    public $context;
    private string $rest = '';
    public function stream_open(string $path, string $mode, int $options, ?string &$opened): bool
    {
        Co::sleep(0.001);
        $this->rest = "<?php return 'content';";
        if (str_contains($path, 'itself')) {
            echo 'within itself: ', var_export(@file_get_contents($path), true), ', ', error_get_last()['message'], "\n";
        }
        return !str_contains($path, 'missing');
    }
    public function stream_read(int $n): string
    {
        $part = substr($this->rest, 0, $n);
        $this->rest = substr($this->rest, $n);
        return $part;
    }
    public function stream_eof(): bool
    {
        return $this->rest === '';
    }
    public function stream_stat(): array
    {
        return [];
    }
    public function stream_set_option(int $option, int $arg1, int $arg2): bool
    {
        return false;
    }
}
stream_wrapper_register('slow', Slow::class);
Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        go(fn () => print(strlen(file_get_contents('slow://same')) . "\n"));
        go(fn () => print((include 'slow://same') . "\n"));
    }
    go(fn () => file_get_contents('slow://itself'));
});
?>
--EXPECT--
23
content
23
content
23
content
within itself: false, file_get_contents(slow://itself): Failed to open stream: infinite recursion prevented
