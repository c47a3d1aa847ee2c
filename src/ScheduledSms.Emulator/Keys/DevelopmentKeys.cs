namespace ScheduledSms.Emulator;

/// <summary>
/// The fixed keys that every emulator accepts from the start. They work only with an emulator, so they may appear in
/// source code, configuration files and logs.
/// </summary>
public static class DevelopmentKeys
{
    /// <summary>JSMS app key: the user name of Basic authentication.</summary>
    public const string JsmsAppKey = "e0e0e0e0e0e0e0e0e0e0e0e0";

    /// <summary>JSMS master secret: the password of Basic authentication.</summary>
    public const string JsmsMasterSecret = "5ec2e75ec2e75ec2e75ec2e7";

    /// <summary>JSMS developer key, which only <c>GET /v1/accounts/dev</c> accepts.</summary>
    public const string JsmsDeveloperKey = "de0de0de0de0de0de0de0de0";

    /// <summary>JSMS developer secret, which only <c>GET /v1/accounts/dev</c> accepts.</summary>
    public const string JsmsDeveloperSecret = "de05ec2e7de05ec2e7de05ec";

    /// <summary>SOLAPI API key, 16 characters.</summary>
    public const string SolapiApiKey = "NCSEMULATORKEY00";

    /// <summary>SOLAPI API secret, 32 characters.</summary>
    public const string SolapiApiSecret = "EMULATORSECRETEMULATORSECRET0000";
}
