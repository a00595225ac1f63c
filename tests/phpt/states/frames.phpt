--TEST--
Every method of Frame and CloseFrame: new, received, outside coroutines, with properties of any type
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/states.inc';

$reach = <<<'CODE'
    class Thrower extends $class
    {
        public function __get(string $name): mixed
        {
            throw new Exception("__get $name");
        }
    }
    return [
        'new' => fn ($attempt) => $attempt(new $class()),
        'not-constructed' => fn ($attempt) => $attempt((new ReflectionClass($class))->newInstanceWithoutConstructor()),
        'in-run' => fn ($attempt) => Co\run($attempt, new $class()),
        'unserialized' => fn ($attempt) => $attempt(unserialize(serialize(new $class()))),
        'received' => fn ($attempt) => Co\run('withRequest', function ($request, $response, $peer) use ($attempt) {
            $response->upgrade();
            fwrite($peer, "\x81\x82\0\0\0\0hi");
            $attempt($response->recv());
        }),
        'unpacked' => function ($attempt) use ($class) {
            $attempt($class::unpack((string) new $class()));
        },
        'unset' => function ($attempt) use ($class) {
            $frame = new $class();
            foreach (get_object_vars($frame) as $name => $value) {
                unset($frame->$name);
            }
            $attempt($frame);
        },
        'getter-throws' => function ($attempt) {
            $frame = new Thrower();
            unset($frame->opcode);
            $attempt($frame);
        },
        'shutdown-function' => function ($attempt) use ($class) {
            $GLOBALS['kept']['shutdown-function'][] = new Attempt(new $class(), $attempt);
        },
        'destroyed-at-the-end' => function ($attempt) use ($class) {
            $GLOBALS['kept']['destroyed-at-the-end'][] = new Attempt(new $class(), $attempt);
        },
    ];
    CODE;
foreach ([Swoole\WebSocket\Frame::class, Swoole\WebSocket\CloseFrame::class] as $class) {
    runStates(strtr($reach, ['extends $class' => "extends $class"]), $class);
}

class Text
{
    public function __toString(): string
    {
        return 'text';
    }
}
$values = [
    'null' => null, 'true' => true, 'negative' => -1, 'huge' => PHP_INT_MAX, 'float' => 1.5, 'empty' => '',
    'letters' => 'abc', 'digits' => '2', 'long' => str_repeat('x', 130), 'array' => [1], 'object' => new stdClass(),
    'text-object' => new Text(), 'closure' => fn () => 1, 'resource' => STDIN,
];
foreach ([Swoole\WebSocket\Frame::class, Swoole\WebSocket\CloseFrame::class] as $class) {
    echo "== the bytes of a $class by the types of its properties\n";
    $names = array_keys(get_class_vars($class));
    sort($names);
    foreach ($names as $name) {
        $results = [];
        foreach ($values as $type => $value) {
            $frame = new $class();
            $frame->$name = $value;
            $results[$type] = attempt($frame, '__toString');
        }
        tellResults($name, $results);
    }
}
?>
--EXPECT--
== Swoole\WebSocket\Frame
new
  8100: __toString
  810178: pack
  false/508: unpack
not-constructed
  8100: __toString
  810178: pack
  false/508: unpack
in-run
  8100: __toString
  810178: pack
  false/508: unpack
unserialized
  8100: __toString
  810178: pack
  false/508: unpack
received
  810178: pack
  8182323538455a5c: __toString
  false/508: unpack
unpacked
  8100: __toString
  810178: pack
  false/508: unpack
unset
  "\u0000\u0000": __toString
  810178: pack
  false/508: unpack
getter-throws
  810178: pack
  Exception: __get opcode: __toString
  false/508: unpack
shutdown-function
  8100: __toString
  810178: pack
  false/508: unpack
destroyed-at-the-end
  8100: __toString
  810178: pack
  false/508: unpack
== Swoole\WebSocket\CloseFrame
new
  810178: pack
  880203e8: __toString
  false/508: unpack
not-constructed
  810178: pack
  880203e8: __toString
  false/508: unpack
in-run
  810178: pack
  880203e8: __toString
  false/508: unpack
unserialized
  810178: pack
  880203e8: __toString
  false/508: unpack
received
  810178: pack
  8182323538455a5c: __toString
  false/508: unpack
unpacked
  810178: pack
  880203e8: __toString
  false/508: unpack
unset
  "\u0000\u0000": __toString
  810178: pack
  false/508: unpack
getter-throws
  810178: pack
  Exception: __get opcode: __toString
  false/508: unpack
shutdown-function
  810178: pack
  880203e8: __toString
  false/508: unpack
destroyed-at-the-end
  810178: pack
  880203e8: __toString
  false/508: unpack
== the bytes of a Swoole\WebSocket\Frame by the types of its properties
data
  134 bytes: long
  21 bytes: huge
  8100: empty null
  810131: true
  810132: digits
  81022d31: negative
  8103312e35: float
  8103616263: letters
  810474657874: text-object
  810e5265736f75726365206964202331: resource
  Error: Object of class Closure could not be converted to string: closure
  Error: Object of class stdClass could not be converted to string: object
  Warning: Array to string conversion, 81054172726179: array
fd
  8100: array closure digits empty float huge letters long negative null object resource text-object true
finish
  "\u0001\u0000": empty
  8100: array closure digits float huge letters long negative null object resource text-object true
flags
  "\u0001\u0000": digits empty letters long null
  8100: array float resource true
  818032353845: huge negative
  Warning: Object of class Closure could not be converted to int, 8100: closure
  Warning: Object of class Text could not be converted to int, 8100: text-object
  Warning: Object of class stdClass could not be converted to int, 8100: object
opcode
  8000: empty letters long null
  8100: array float resource true
  8200: digits
  Warning: Object of class Closure could not be converted to int, 8100: closure
  Warning: Object of class Text could not be converted to int, 8100: text-object
  Warning: Object of class stdClass could not be converted to int, 8100: object
  Warning: opcode must be between 0 and 10, "": huge negative
== the bytes of a Swoole\WebSocket\CloseFrame by the types of its properties
code
  88020000: empty letters long
  88020001: array float resource true
  88020002: digits
  880203e8: null
  8802ffff: huge negative
  Warning: Object of class Closure could not be converted to int, 88020001: closure
  Warning: Object of class Text could not be converted to int, 88020001: text-object
  Warning: Object of class stdClass could not be converted to int, 88020001: object
data
  880203e8: array closure digits empty float huge letters long negative null object resource text-object true
fd
  880203e8: array closure digits empty float huge letters long negative null object resource text-object true
finish
  880203e8: array closure digits empty float huge letters long negative null object resource text-object true
flags
  880203e8: array digits empty float letters long null resource true
  88823235384531dd: huge negative
  Warning: Object of class Closure could not be converted to int, 880203e8: closure
  Warning: Object of class Text could not be converted to int, 880203e8: text-object
  Warning: Object of class stdClass could not be converted to int, 880203e8: object
opcode
  8000: empty letters long null
  8100: array float resource true
  8200: digits
  Warning: Object of class Closure could not be converted to int, 8100: closure
  Warning: Object of class Text could not be converted to int, 8100: text-object
  Warning: Object of class stdClass could not be converted to int, 8100: object
  Warning: opcode must be between 0 and 10, "": huge negative
reason
  23 bytes: huge
  880203e8: empty null
  880303e831: true
  880303e832: digits
  880403e82d31: negative
  880503e8312e35: float
  880503e8616263: letters
  880603e874657874: text-object
  881003e85265736f75726365206964202331: resource
  Error: Object of class Closure could not be converted to string: closure
  Error: Object of class stdClass could not be converted to string: object
  Warning: Array to string conversion, 880703e84172726179: array
  Warning: the max length of close reason is 123, "": long
