--TEST--
an uncaught exit with an object prints what its __toString() returns, which may wait; an exception of that is uncaught
--FILE--
<?php
class Status
{
    public function __construct(private Closure $text)
    {
    }

    public function __toString(): string
    {
        return ($this->text)();
    }
}
function slowly(): string
{
    Co::sleep(0.001);
    return "slowly\n";
}
Co\run(function () {
    go(fn () => exit(new Status(fn () => "at once\n")));
    go(fn () => exit(new Status(slowly(...))));
    go(fn () => exit(new Status(fn () => exit("another exit\n"))));
});
Co\run(function () {
    exit(new Status(fn () => throw new Exception('no text')));
});
echo "not reached\n";
?>
--EXPECTF--
at once
another exit
slowly

Fatal error: Uncaught Exception: no text in %sexit_object.php:%d
Stack trace:
%A
  thrown in %sexit_object.php on line %d
