"""Sealed texts, computed with Python's cryptography:

    nonce = hashlib.sha256(b"salur-seal-1 nonce" + bytes.fromhex(entropy)).digest()[:12]
    box = AESGCM(bytes.fromhex(key)).encrypt(nonce, plain.encode(), f"salur/{gateway}/{purpose}".encode())
    sealed = "salur-seal-1." + base64.urlsafe_b64encode(nonce + box).decode().rstrip("=")

`plain` is the credentials as compact JSON in UTF-8, in the order in which they were given; the usual purpose is `credentials`.
"""

KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
OTHER_KEY = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
ENTROPY = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"
OTHER_ENTROPY = "f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f"

# What was sealed under the name in SEALED: gateway, purpose (None: the usual one), sealed text.
SEALED = {
    "duitku": ("duitku", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_awG8Pbe-Ki-hgdox0n3rlcEBJyLlrQcfDf_sO3IHT5_75lUK7Cj3nVLIecQL3EBzzsxLB_HK5XDM2-yO21FUcvfRlwKLVxAbL2C6QN3vh6cmLPTtAUiyEvJVlQ"),
    "purpose": ("duitku", "backup",
        "salur-seal-1.XUOnEEpMVtQ1Put_awG8Pbe-Ki-hgdox0n3rlcEBJyLlrQcfDf_sO3IHT5_75lUK7Cj3nVLIecQL3EBzzsxLB_HK5XDM2-yO21FUcvfRlwKLVxAbL2C68tlM8obc8J7Nzysad1qyNg"),
    "other-key": ("duitku", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_7APgCpdv3ifCfP7Yqg1IfGWIbjZFpHpHmO_-rc2-Xx_lSu0JbhIasnKLEI4hhtC_9AP4FWAbUNLQahuEXjhu1OiZ4i2-H84VkjEsIMcC98vNiRp7WPAdjaPA6Q"),
    "other-entropy": ("duitku", None,
        "salur-seal-1.Xmd719Z2zI-_IEmyzdFULRlnIcdfvcwFQ28WpZG9s45KmCDWyeygRm7LvMMu3HEjBVsigz7DJuFU2ld4CYLqNv40PO16NmtIJt6fXImDlAXnWdiKV4uNRCiRHY3C1ymvKyX6qzezdQ"),
    "faspay": ("faspay_snap", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_awGpMaSjKGjp_McwgzOJz5BZdWmm9UAPCuTxNHg_V9L75k1GtCi-2giDLoBkhxU63MdLCGdTbTic_7OZXZQNhPbH1UE"),
    "cashin": ("cashin", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_awGpMaSjKGjp_McwgzOJteAkfWK37VdKUqm6Zz9MFMDt4EpDn2nokVTUaO8n0kZ4iYJLT7LQ5WvEyafD1OeWOmADTkSFT1JbcyOswfEx7SJKz3HMua25u5HkhjTol_NUYiADwuLS7rf-9nSJ"),
    "private-key": ("cashin", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_awGpIr-hJ3n-_MUx2CuR1IRNYX2pmyc7LN-jB08pYPDMzBhjhVOp1RyXMew6-mxDqYA4PNLjwELr-KnJiExMfsK3iVbrLHJrXBCGzd0FyR5fxHfxuM7kiqLQjACSYqsZQKLyiH2oGtMVs3yuTQV4NTwpVqIQV86O1qq4CHHhLBfRMQcR7XKE4tHpPB5I27b5OVypNzQ8xMoTbBYYoHy8Odf6p4ntoeTmyzSUgDLzAvfezgV-9md3W6q7QojOZ1e5X1SNOH2RnxY-JpBMVW2AXHmTHHfCAi0MQz94mIiXV7k-392gd7Gmgy6BV7LrFsQI8ntC4Pmt4G6egDQ_nZEaLkj6ncW_oYWcglSpJPNUYmPZxMJWjPAAzEzDvGRldNxBFX-bXVErS5r7xoQlghVUE64WQd-KbOgw2Kf_nyWMmFeocseU9_JiimT2N7-WyYEFeYljkscn6v_yaUTx3VaU8Ir_-b79wJcetDTKCqwDtkmkdmU497V55Jt_GTTXIeycV-kcCyow8KXdznJPgXXZdXSRUhb-AF0b5gD1KcYEKwwV8tKtbNWPeMr59VzzBvkp34iSdHG-Mb7THWyrg5v1DDyRkit0fzQa14KTZJ8ViXa6JxpeAKfjB-JE41py88dO4skmuRYS1oL1Jp7zXTNs5tSm6YVdgL7scB2kv1GGHGsIR3K4k3KIDI-_SdFgvQdPJVnzhH0zD5ipM75phSP9m8aC3imB-bHC8tywCgimXP7gaR5m2uh7Cp7Q_cZoEqWPtJH2SEz4PGVYNFftHHS1TO2kKKYa_xaue0iSGOsMrwTbQO9on-pklYcFzd2dVJomTi7tO6ZuEMUz4K21h19tUUhXC4OSiRkRy3gKlXVsvCQ9EJePbEGQOac9A0h44x_EdthbKi3hWbCwLPf13nDqrflk7yBFZdF9Qvd5Tb_dtrytf9sVzyfOv6RIlA8Qh8_FtrRnZ1BJJ_x74jJubOFFCa2AFtOUTsIg2I9W8RnQSy6q_nS9OMfWPnIYCOS_9zsl8htpWSe3nBxBr0SjbmhFPnFPjUfPD2ueKN6s1iWOhDHpFjY-iB-HWDRxO298kudk-gxXRGjdqISIeekIEwD_dM0qBYKXtlribPxw-9zIIpDqkZ8PY1qhQETVV1aDXSo3OI9c4pgWffbAhdlQ3ZME-IyTzpBbXh0ST4j0JLjcT9sSSO5KdRzQk_hywPMXh5kHVaNFSu-kWfPmL8WFISrardf2lNq3b2aCTsdradobA2TnwJ5Wtcp-fGvRXOejh6k_m_MEJTKvYE3U2oimgOe6xSNDMZv-6jC8NH_RIETJ_hWwnMgTROJstCPCW8vFJCKm2nWiM7LuX1Eo-xCe40VPKKWNZPHiZq56TQ-08sIT6RaoW9r9DL-k0cyJ91MzC2EAxU5aTSQRmuxZwwe8gd2vAjzEaqXFMkFzYIDu-Zjr_6nZqkpDICmsMyrx6Mk3ES8ghLr7AmclaAe02_MS8iYPSYLSSg8kwKvtWlC7nT2fWRbZNd8kkiHRPrumjGhL2LsnN1Ve837SI7eDETdAKophgUP0YMGv_KovG6MCAFGzaQTnX1I9vnxIvA-EmWqc7knrXSl1BD5mDz-72FvMeUN57bhwmoMKbVgFxiPdkuxwDYQXM_G64JlbuWBtsZjKB6zDUQTmJtqAPAWQpbb_e_nhqi-Z4bAY9dkhUbmwLMZNozcwBaEtLo9JtqpnOH1oZ03yrdy3nDRnMBVMDBvVYpuLyrA_TcPF21-0aGcMI5ub8CcTXYZI8fTYAyfbON6kEaSdEopQFjL74B1mIZAFYqDvjAOUtKrRGtraG7Ss4GtJqDtrRoTdJhH9T53nJSj0eIlvhTIwnAiMnCXRI4sTS2FE8neLoknYeM3mntjKy-V-jQOzGlPEEHV7l9FiY4Z13mUSSUML-WnclqInFnof8HSsiYYsriMjkfxl9-Y8pprsIgLaA3OEo2_CmNLebyTdeeBsjRIjYDlgmBwbx_uRgltKEijzzybeI31YnpasOQeCPyFBi9cgxsjQM2fW9B2k3TCegHkryWZwYsZ3dNN-dGGOddXqCE_okC7bQv1Hr86AmfRkDEp5kZgFMHczGVpB2En7qBWiae-t51XjxWYsX-WGILPqK68uLlw9SVN_fesYKYiil_iGb0ULin9Gues6m6Seo4Y5KaH_37pkQGW1QgqMw33Gi0qKrDwJpH6uYhRWljkWKa5ewGN8oRXA-r36R8nLhVfxpgb70_4R8LVm8eizgWq1r9BOS6V_NPfpzJcedL5vv_AbovJVot1kdX9crGw2zU_6W7c5WAyBmtll3-YlGicWJEZoHpA2ABL5kbSE58sjt95eYYI"),
    "empty": ("cashin", None,
        "salur-seal-1.XUOnEEpMVtQ1Put_a15CQtGKRoXDubdfdrTn_naF"),
    "unicode": ("faspay_snap", "kunci-2025",
        "salur-seal-1.XUOnEEpMVtQ1Put_awG3P6KyZDe5YAeyHatbaTDvbAym9j4gRc3tdWDvEO39BZO4PlqnizhgoMhm"),
}

# Sealed with the right key, and no object inside.
NOT_AN_OBJECT = {
    "text": "salur-seal-1.XUOnEEpMVtQ1Put_MlG4OLekL2y5Z_cU1P438MELPXfCV11uEQ",
    "not-json": "salur-seal-1.XUOnEEpMVtQ1Put_YkKxMaW-JxozXBHsb2BH36nge7NQgm0",
    "list": "salur-seal-1.XUOnEEpMVtQ1Put_S37ovhR46Zd3TTkGt2b3er0R",
    "duplicate": "salur-seal-1.XUOnEEpMVtQ1Put_awG4cuzmai_6gZRm3E6BzaEAKgB2VLuV9eGnztU",
}
