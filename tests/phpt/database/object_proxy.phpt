--TEST--
ObjectProxy: properties, methods and calls are those of the other object
--FILE--
<?php
use Swoole\ObjectProxy;

#[AllowDynamicProperties]
class Target
{
    public $a = 1;
    private $hidden = 'secret';
    protected ?string $none = null;

    public function add(int $one, int $two = 10): int
    {
        return $one + $two;
    }
    public static function make(): string
    {
        return static::class;
    }
    private function secret(): void
    {
    }
    public function throws(): never
    {
        throw new LogicException('thrown');
    }
    public function &reference(): array
    {
        static $array = [1];
        return $array;
    }
    public function __invoke(...$arguments): string
    {
        return 'called with ' . json_encode($arguments);
    }
}
class Magic
{
    public function __get($name)
    {
        return "got $name";
    }
    public function __isset($name)
    {
        return $name === 'there';
    }
    public function __call($name, $arguments)
    {
        return "$name(" . implode(', ', $arguments) . ')';
    }
}
class Mine extends ObjectProxy
{
    public function __construct()
    {
    }
    public function set(mixed $value): void
    {
        $this->__object = $value;
    }
}

function told(callable $call): void
{
    try {
        echo json_encode($call()), "\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

$target = new Target();
$proxy = new ObjectProxy($target);
told(fn () => $proxy->__getObject() === $target);
echo "-- properties\n";
told(fn () => $proxy->a);
$proxy->a = 2;
$proxy->b = 3;
told(fn () => [$target->a, $target->b, isset($proxy->a), isset($proxy->none), isset($proxy->hidden), empty($proxy->b)]);
unset($proxy->b);
told(fn () => isset($target->b));
told(fn () => $proxy->hidden);
echo "-- methods\n";
told(fn () => [$proxy->add(1), $proxy->add(1, 2), $proxy->add(two: 5, one: 4), $proxy->ADD(3)]);
told(fn () => $proxy->make());
told(fn () => $proxy->reference());
told(fn () => $proxy->nothing());
told(fn () => $proxy->secret());
told(fn () => $proxy->throws());
told(fn () => $proxy->add());
told(fn () => $proxy(1, 2));
echo "-- magic\n";
$magic = new ObjectProxy(new Magic());
told(fn () => [$magic->x, isset($magic->there), isset($magic->gone), $magic->call(1, 2), [$magic, 'any'](3)]);
told(fn () => $magic());
echo "-- proxy of a proxy\n";
$both = new ObjectProxy($proxy);
told(fn () => [$both->a, $both->add(1), get_class($both->__getObject())]);
echo "-- without an object\n";
$mine = new Mine();
told(fn () => $mine->a);
told(fn () => $mine->a = 1);
told(fn () => isset($mine->a));
told(fn () => $mine->call());
told(fn () => $mine());
told(fn () => $mine->__getObject());
$mine->set('no object');
told(fn () => $mine->call());
$mine->set($target);
told(fn () => $mine->a);
echo "-- copies\n";
told(fn () => (clone $proxy)->a);
told(fn () => serialize($proxy));
class Database extends Swoole\Database\ObjectProxy
{
}
told(fn () => clone new Database($target));
told(fn () => (new Database($target))->a);
told(fn () => new ObjectProxy('no object'));
?>
--EXPECT--
true
-- properties
1
[2,3,true,false,false,false]
false
Error: Cannot access private property Target::$hidden
-- methods
[11,3,9,13]
"Target"
[1]
Error: Call to undefined method Target::nothing()
Error: Call to private method Target::secret() from scope Swoole\ObjectProxy
LogicException: thrown
ArgumentCountError: Too few arguments to function Target::add(), 0 passed and at least 1 expected
"called with [1,2]"
-- magic
["got x",true,false,"call(1, 2)","any(3)"]
Error: Object of type Magic is not callable
-- proxy of a proxy
[2,11,"Swoole\\ObjectProxy"]
-- without an object
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
2
-- copies
2
Exception: Serialization of 'Swoole\ObjectProxy' is not allowed
Error: Trying to clone an uncloneable object of class Database
2
TypeError: Swoole\ObjectProxy::__construct(): Argument #1 ($object) must be of type object, string given
