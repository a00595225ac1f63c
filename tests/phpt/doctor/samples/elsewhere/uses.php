<?php
new Swoole\Http\Server('127.0.0.1', 9501);
swoole_async_readfile(__FILE__, fn () => null);
class_exists('Co\MySQL') && new Co\MySQL();
if (method_exists(Co::class, 'neither')) {
    Co::neither();
}
$channel = new Co\Channel();
method_exists($channel, 'drain') && $channel->drain();
// There is such a class, so this says nothing of its methods.
class_exists(Co\Channel::class) && $channel->flush();
