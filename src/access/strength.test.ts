import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strengthOf } from './strength.ts'

const wen = { login: 'wen.jing', name: '文静', latin_name: 'Wen Jing', phone: '13812345678', birth: '1980-05-06' }

test('a password that people here choose first is easy to guess, whatever kinds of characters it has', async () => {
  for (const weak of [
    'Woaini1314!',
    'Zhangwei123!',
    'Qwertyuiop1!',
    '1qaz@WSX3edc',
    'P@ssw0rd123',
    'Guizhou123!',
    'WenJing1980!',
    'Wen13812345678',
    '19800506Wen',
    'Aa123456789',
  ])
    assert.ok((await strengthOf(weak, wen)) < 3, `${weak} counts as ${await strengthOf(weak, wen)}`)
})

test('several words that have nothing to do with each other are hard to guess', async () => {
  for (const strong of ['Juniper-42-hill', 'shan-dian-cha-bei-7-qiao', '清晨蓝色茶杯走过石桥'])
    assert.ok((await strengthOf(strong, wen)) >= 3, `${strong} counts as ${await strengthOf(strong, wen)}`)
})
