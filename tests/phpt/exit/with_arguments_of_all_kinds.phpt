--TEST--
exit takes variables, properties, results and literals
--FILE--
<?php
class Status
{
    public int $code = 5;
    public array $list = ['x' => 'from an array'];
    public function __toString(): string
    {
        return 'an object';
    }
}
Co\run(function () {
    $status = new Status;
    $text = 'a variable';
    $reference = &$text;
    foreach ([fn () => exit($status->code), fn () => exit($status->list['x']), fn () => exit($text . '!'), fn () => exit($reference),
        fn () => exit(strtoupper($text)), fn () => exit(1 + 2), fn () => exit((string) $status)] as $leave) {
        try {
            $leave();
        } catch (Swoole\ExitException $e) {
            var_dump($e->getStatus());
        }
    }
});
?>
--EXPECT--
int(5)
string(13) "from an array"
string(11) "a variable!"
string(10) "a variable"
string(10) "A VARIABLE"
int(3)
string(9) "an object"
