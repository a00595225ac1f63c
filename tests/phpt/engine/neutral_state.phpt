--TEST--
loops by reference, trampolines, callbacks of patterns, stat of a wrapper and parsers do not meet when coroutines wait
--FILE--
<?php
class Magic
{
    public $context;
    public function __call(string $name, array $arguments): string
    {
        Co::sleep(0.001);
        return $name . implode($arguments);
    }
    public static function __callStatic(string $name, array $arguments): string
    {
        Co::sleep(0.001);
        return $name . implode($arguments);
    }
    public function url_stat(string $path, int $flags): array
    {
        Co::sleep(0.001);
        return ['size' => strlen($path), 'mode' => 0100644];
    }
}
stream_wrapper_register('magic', Magic::class);
set_error_handler(function (int $number, string $message) {
    Co::sleep(0.001);
    return true;
});
function work(int $n): array
{
    $result = [];
    $list = [$n, $n + 1];
    foreach ($list as $key => &$value) {
        Co::sleep(0.001);
        $value .= 'x';
        if ($key < 2) {
            $list[] = $n + 2 + $key;
        }
    }
    unset($value);
    $result[] = implode(',', $list);
    $magic = new Magic();
    $result[] = $magic->{"call$n"}($n) . Magic::{"static$n"}($n) . call_user_func([$magic, "user$n"], $n);
    $result[] = preg_replace_callback('/(\w)(\d)/', function (array $match) {
        Co::sleep(0.001);
        return $match[2] . preg_replace_callback('/\w/', function (array $match) {
            Co::sleep(0.001);
            return strtoupper($match[0]);
        }, $match[1]);
    }, "a$n b$n c$n");
    array_walk($list, function (&$item, $key, $more) {
        Co::sleep(0.001);
        $item = "$key$item$more";
    }, "-$n");
    $result[] = implode(',', $list);
    $result[] = filesize('magic://' . str_repeat('x', $n)) . (is_file("magic://$n") ? ' file' : ' none') . (is_file(__FILE__) ? ' here' : '');
    $result[] = json_encode(parse_ini_string("[s]\na=$n", true));
    extract(compact('n'));
    try {
        throw new Exception("thrown $n");
    } catch (Exception $e) {
        Co::sleep(0.001);
        $result[] = $e->getMessage();
    } finally {
        Co::sleep(0.001);
        $result[] = (function () {
            $names = func_get_args();
            Co::sleep(0.001);
            ${'variable' . $names[0]} = $names[0];
            return ${'variable' . $names[0]};
        })($n);
    }
    return $result;
}
Co\run(function () {
    for ($n = 1; $n < 4; $n++) {
        go(function () use ($n) {
            $result = work($n);
            echo json_encode($result), "\n";
        });
    }
});
?>
--EXPECT--
["1x,2x,3x,4x","call11static11user11","1A 1B 1C","01x-1,12x-1,23x-1,34x-1","9 file here","{\"s\":{\"a\":\"1\"}}","thrown 1",1]
["2x,3x,4x,5x","call22static22user22","2A 2B 2C","02x-2,13x-2,24x-2,35x-2","10 file here","{\"s\":{\"a\":\"2\"}}","thrown 2",2]
["3x,4x,5x,6x","call33static33user33","3A 3B 3C","03x-3,14x-3,25x-3,36x-3","11 file here","{\"s\":{\"a\":\"3\"}}","thrown 3",3]
