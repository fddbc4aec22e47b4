export class ResetPassword {
  constructor(
    readonly token: string,
    readonly password: string,
  ) {}
}
