interface Bounce {
  action: string;
  status: string;
  to?: string;
  envelope?: string;
  headers?: string;
  mail?: string;
}

/** A delivery status notification as Postfix writes it (RFC 3464). */
export const bounceOf = ({
  action,
  status,
  to = 'bounces@own.example',
  envelope,
  headers,
  mail,
}: Bounce): string => `From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="part"

--part
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
${envelope ? `Original-Envelope-Id: ${envelope}\n` : ''}Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000 (UTC)

Final-Recipient: rfc822; ana@clinic.example
Original-Recipient: rfc822;ana@clinic.example
Action: ${action}
Status: ${status}
Remote-MTA: dns; clinic.example
Diagnostic-Code: smtp; 550 ${status} what the server said,
 over two lines

--part
Content-Type: ${mail ? 'message/rfc822' : 'text/rfc822-headers'}

${mail ?? headers ?? 'Subject: You have a message'}

--part--
`;
