<?php

/** The part of the demo at SendMe's older interface: a token comes before the first call, an account is registered before it is paid. */

declare(strict_types=1);

use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Demo\Sandbox;
use Salur\Demo\Shown;
use Salur\FaspaySendme;
use Salur\FaspaySendme\CashOutBeneficiaryBankCode;
use Salur\RequestStep;
use Salur\State;
use Salur\Todo;

/** Every part, by the sandbox's own merchant. */
function sendmeParts(Sandbox $sandbox, Receiver $receiver): void
{
    $sendme = Merchant::sendme($sandbox->url);
    registeredTransfer($sendme, $receiver);
    cashAtMachine($sendme);
}

/** Registration, confirmation, transfer, notification, status. Each service takes a token first, which the client remembers. */
function registeredTransfer(FaspaySendme $sendme, Receiver $receiver): void
{
    Shown::heading('SendMe, bank transfer: register the account. A token comes first, as a request of its own');
    $step = $sendme->prepareRegistration(
        beneficiaryAccount: '8760673566',
        beneficiaryAccountName: 'Jane Roe',
        beneficiaryVaName: 'Jane Roe',
        beneficiaryBankCode: '014',
        beneficiaryBankBranch: 'KCP Kota',
        beneficiaryRegionCode: '0102',
        beneficiaryCountryCode: 'ID',
        beneficiaryPurposeCode: '1',
    );
    expect($step instanceof RequestStep && $step->request->method === 'GET' && $step->request->body === null, 'no token was asked for');
    $registration = send($step);
    expectOutcome($registration, Call::Accepted, null, Todo::Continue);
    Shown::heading('SendMe, bank transfer: the bank knows this name, so confirm it');
    $confirmation = send($sendme->prepareNext($registration->next));
    expectOutcome($confirmation, Call::Accepted, null, Todo::Continue);
    Shown::heading('SendMe, bank transfer: pay. Accepted is not yet paid: it waits for the notification');
    $step = $sendme->prepareNext(
        $confirmation->next,
        trxNo: (string) hrtime(true),
        amount: 50_000,
        trxDesc: 'Gaji November',
        callbackUrl: "{$receiver->url}/sendme",
    );
    expectOutcome(send($step), Call::Accepted, State::Pending, Todo::Wait);
    Shown::heading("SendMe, bank transfer: the notification, proven with the merchant's secrets");
    $notification = heard($sendme, $receiver);
    Shown::said("it reports {$notification->reported?->value}: its signature leaves out the blanks inside of texts, so it is a hint");
    $outcome = $sendme->parse($step->context, $notification)->outcome;
    expectOutcome($outcome, Call::Accepted, State::Unknown, Todo::CheckStatus);
    Shown::heading('SendMe, bank transfer: so the status is asked');
    expectOutcome(settled($sendme, $outcome), Call::Accepted, State::Succeeded, Todo::Done);
}

/** Cash at Permata's machines: the code comes encrypted. The transfer's token serves here too: it is the same service. */
function cashAtMachine(FaspaySendme $sendme): void
{
    Shown::heading('SendMe, cash at an ATM: the client remembers its token');
    $outcome = send($sendme->prepareCashOut(
        beneficiaryBankCode: CashOutBeneficiaryBankCode::C013,
        beneficiaryPhone: '081234567890',
        beneficiaryName: 'Jane Roe',
        trxNo: (string) hrtime(true),
        amount: 100_000,
        trxDesc: 'Gaji',
        callbackUrl: 'http://127.0.0.1:9/nobody',
    ));
    expectOutcome($outcome, Call::Accepted, State::Pending, Todo::Wait);
    $code = (string) $outcome->answer?->decodedCashoutCode;
    expect(ctype_digit($code), 'the code was not decoded');
    Shown::said("the code, decoded with Faspay's public key: " . str_repeat('•', strlen($code)) . ': whoever shows it collects the cash');
    expectOutcome(settled($sendme, $outcome), Call::Accepted, State::Succeeded, Todo::Done);
}
