only text about swoole and go() and Co::sleep()
